package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

/** Where a session is, on DuckDB; servers are in recce-engines. */
class PlaceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void aFileIsOnePlaceHoweverOftenItIsOpened() {
        try (Warehouse one = file("shop.duckdb", Access.WRITE);
                Warehouse again = file("shop.duckdb", Access.WRITE)) {
            assertThat(place(one).reaches(place(again))).isTrue();
            assertThat(place(again).reaches(place(one))).isTrue();
        }
    }

    @Test
    void twoFilesOfOneNameAreTwoPlaces() {
        folder.resolve("other").toFile().mkdir();
        for (Access access : List.of(Access.WRITE, Access.READ)) {
            try (Warehouse one = file("shop.duckdb", access);
                    Warehouse other = file("other/shop.duckdb", access)) {
                assertThat(place(one).databases().keySet())
                        .isEqualTo(place(other).databases().keySet());
                assertThat(place(one).reaches(place(other))).isFalse();
                assertThat(place(other).reaches(place(one))).isFalse();
            }
        }
    }

    @Test
    void aSessionReachesWhatItHasAttachedUnderTheSameNameOnly() {
        file("a.duckdb", Access.WRITE).close();
        try (Warehouse plain = file("b.duckdb", Access.READ);
                Warehouse more = attaching("b.duckdb", "a.duckdb", "a");
                Warehouse first = file("a.duckdb", Access.READ)) {
            assertThat(place(more).reaches(place(plain))).isTrue();
            assertThat(place(plain).reaches(place(more))).isFalse();
            assertThat(place(more).reaches(place(first)))
                    .as("names without a database are of the current one, which is another")
                    .isFalse();
            assertThat(place(first).isOneDatabase("a", place(more), "A")).isTrue();
            assertThat(place(first).isOneDatabase(null, place(more), "a")).isTrue();
            assertThat(place(first).isOneDatabase("a", place(more), null)).isFalse();
            assertThat(place(first).isOneDatabase("a", place(plain), "b")).isFalse();
        }
    }

    @Test
    void databasesInMemoryAreOneOnlyUnderOneName() {
        try (Warehouse one = target(ProfileTarget.duckDb(":memory:"), Access.WRITE);
                Warehouse other = target(ProfileTarget.duckDb(":memory:"), Access.WRITE)) {
            assertThat(place(one).reaches(place(one))).isTrue();
            assertThat(place(one).reaches(place(other))).isFalse();
        }
    }

    @Test
    void aPlaceThatIsNotKnownReachesNothing() {
        assertThat(new Place(Map.of()).reaches(new Place(Map.of()))).isFalse();
        assertThat(new Place(Map.of("a", "1", "b", "2")).reaches(new Place(Map.of("a", "1"))))
                .isTrue();
        assertThat(new Place(Map.of("a", "1")).reaches(new Place(Map.of("a", "2"))))
                .isFalse();
    }

    private Place place(Warehouse warehouse) {
        Optional<Place> place = Place.find(warehouse);
        assertThat(place).isPresent();
        return place.orElseThrow();
    }

    private Warehouse file(String name, Access access) {
        if (access == Access.READ && !folder.resolve(name).toFile().exists()) {
            file(name, Access.WRITE).close();
        }
        return target(ProfileTarget.duckDb(folder.resolve(name).toString()), access);
    }

    private Warehouse attaching(String name, String other, String alias) {
        Json.Obj values = Json.Obj.builder()
                .put("type", "duckdb")
                .put("path", folder.resolve(name).toString())
                .put(
                        "attach",
                        List.of(Json.Obj.builder()
                                .put("path", folder.resolve(other).toString())
                                .put("alias", alias)
                                .put("read_only", true)
                                .build()))
                .build();
        return target(new ProfileTarget("shop", "test", "duckdb", values), Access.READ);
    }

    private static Warehouse target(ProfileTarget target, Access access) {
        return Warehouse.open(target, access);
    }
}
