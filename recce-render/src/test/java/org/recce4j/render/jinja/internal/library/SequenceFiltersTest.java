package org.recce4j.render.jinja.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Given;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.Repr;

/** Laws of the filters on sequences (Jinja2 3.1, "List of Builtin Filters"). */
@SuppressWarnings("NullAway") // javac 17 reads no annotations within types from class files
class SequenceFiltersTest {

    private final Environment env = Given.environment();

    private @Nullable Object filter(String name, @Nullable Object value, @Nullable Object... arguments) {
        return Objects.requireNonNull(BuiltinFilters.get(name), name).call(env, value, Arguments.of(arguments));
    }

    private @Nullable Object filterNamed(String name, @Nullable Object value, Map<String, ?> arguments) {
        Arguments named = new Arguments(List.of(), new java.util.LinkedHashMap<>(arguments));
        return Objects.requireNonNull(BuiltinFilters.get(name), name).call(env, value, named);
    }

    private List<?> list(String name, @Nullable Object value, @Nullable Object... arguments) {
        return BoundArguments.list(env, filter(name, value, arguments));
    }

    private static List<Object> flat(List<?> lists) {
        List<Object> flat = new ArrayList<>();
        lists.forEach(list -> flat.addAll((List<?>) list));
        return flat;
    }

    @Property(tries = 300)
    void batchesAreFullButForTheLast(@ForAll List<Long> items, @ForAll @IntRange(min = 1, max = 5) int size) {
        List<?> batches = list("batch", items, (long) size);
        assertThat(flat(batches)).isEqualTo(items);
        for (int i = 0; i + 1 < batches.size(); i++) {
            assertThat((List<?>) batches.get(i)).hasSize(size);
        }
        List<?> filled = list("batch", items, (long) size, "x");
        assertThat(filled).allSatisfy(batch -> assertThat((List<?>) batch).hasSize(size));
        assertThat(flat(filled)).startsWith(items.toArray()).hasSizeLessThan(items.size() + size);
    }

    @Property(tries = 300)
    void slicesDifferByOneItemAtMost(@ForAll List<Long> items, @ForAll @IntRange(min = 1, max = 5) int count) {
        List<?> slices = list("slice", items, (long) count);
        List<Integer> sizes =
                slices.stream().map(slice -> ((List<?>) slice).size()).toList();
        assertThat(flat(slices)).isEqualTo(items);
        assertThat(sizes).hasSize(count).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sizes.get(0) - sizes.get(count - 1)).isBetween(0, 1);
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "A", "b", "B", "ab", "c").list().ofMaxSize(12);
    }

    @Property(tries = 300)
    void sortingIsStableAndIgnoresCase(@ForAll("words") List<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(word -> word.toLowerCase(Locale.ROOT)));
        assertThat(filter("sort", words)).isEqualTo(sorted);
        sorted.sort(Comparator.naturalOrder());
        assertThat(filterNamed("sort", words, Map.of("case_sensitive", true))).isEqualTo(sorted);
        sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing((String word) -> word.toLowerCase(Locale.ROOT))
                .reversed());
        assertThat(filter("sort", words, true)).isEqualTo(sorted);
    }

    @Property(tries = 300)
    void groupsHoldEachItemOnceInOrder(@ForAll("words") List<String> words) {
        List<Object> rows = new ArrayList<>();
        Map<String, List<Object>> byName = new TreeMap<>();
        for (String word : words) {
            Object row = Given.dict("name", word, "place", (long) rows.size());
            rows.add(row);
            byName.computeIfAbsent(word.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                    .add(row);
        }
        List<?> groups = list("groupby", rows, "name");
        assertThat(groups.stream().map(group -> ((List<?>) group).get(1)).toList())
                .isEqualTo(new ArrayList<>(byName.values()));
        // a group is named as its first member spells it
        assertThat(groups)
                .allSatisfy(group -> assertThat(env.attribute(group, "grouper"))
                        .isEqualTo(env.attribute(
                                ((List<?>) Objects.requireNonNull(env.attribute(group, "list"))).get(0), "name")));
    }

    @Property(tries = 300)
    void uniqueKeepsTheFirstOfEach(@ForAll("words") List<String> words) {
        LinkedHashSet<String> seen = new LinkedHashSet<>();
        List<String> first = words.stream()
                .filter(word -> seen.add(word.toLowerCase(Locale.ROOT)))
                .toList();
        assertThat(list("unique", words)).isEqualTo(first);
        assertThat(list("unique", words, true)).isEqualTo(new ArrayList<>(new LinkedHashSet<>(words)));
    }

    @Property(tries = 300)
    void theBestIsTheFirstOfTheSorted(@ForAll("words") List<String> words) {
        List<?> sorted = list("sort", words);
        if (words.isEmpty()) {
            assertThat(Repr.str(env.meter(), filter("min", words))).isEmpty();
        } else {
            assertThat(filter("min", words)).isEqualTo(sorted.get(0));
            assertThat(filter("max", words)).isEqualTo(list("sort", words, true).get(0));
            assertThat(filter("first", words)).isEqualTo(words.get(0));
            assertThat(filter("last", words)).isEqualTo(words.get(words.size() - 1));
        }
    }

    @Property(tries = 300)
    void selectAndRejectShareTheItems(@ForAll List<Long> numbers) {
        List<?> odd = list("select", numbers, "odd");
        List<?> even = list("reject", numbers, "odd");
        assertThat(odd)
                .isEqualTo(numbers.stream().filter(number -> number % 2 != 0).toList());
        assertThat(odd.size() + even.size()).isEqualTo(numbers.size());
        assertThat(list("select", numbers, "gt", 5L))
                .isEqualTo(numbers.stream().filter(n -> n > 5).toList());
        assertThat(list("map", numbers, "string"))
                .isEqualTo(numbers.stream().map(String::valueOf).toList());
    }

    @Test
    void sortsByOneAttributeAfterTheOther() {
        List<@Nullable Object> rows = Given.list(
                Given.dict("city", "b", "at", Given.list(2L)),
                Given.dict("city", "a", "at", Given.list(2L)),
                Given.dict("city", "c", "at", Given.list(1L)));
        Object sorted = filterNamed("sort", rows, Map.of("attribute", "at.0,city"));
        assertThat(filterNamed("map", sorted, Map.of("attribute", "city")))
                .isInstanceOfSatisfying(
                        PythonIterator.class,
                        cities -> assertThat(BoundArguments.list(env, cities)).containsExactly("c", "a", "b"));
    }

    @Test
    void readsAnAttributeOrItsDefault() {
        List<@Nullable Object> rows = Given.list(Given.dict("n", 1L), Given.dict());
        assertThat(BoundArguments.list(env, filterNamed("map", rows, Map.of("attribute", "n", "default", 7L))))
                .containsExactly(1L, 7L);
        assertThat(filter("sum", Given.list(Given.dict("n", 1L), Given.dict("n", 2.5)), "n"))
                .isEqualTo(3.5);
        assertThat(filter("sum", Given.list(Given.list(1L), Given.list(2L)), null, Given.list()))
                .isEqualTo(Given.list(1L, 2L));
        assertThat(list("selectattr", rows, "n", "defined")).isEqualTo(rows.subList(0, 1));
        assertThat(list("rejectattr", rows, "n")).isEqualTo(rows.subList(1, 2));
    }

    /** Jinja2's generators: nothing is filtered before the first item is asked for, and no more than is read. */
    @Test
    void aGeneratorDoesNothingBeforeItIsRead() {
        Object lazy = filter("map", Given.list("1", Given.list(), "x"), "upper");
        assertThat(lazy).isInstanceOf(PythonIterator.class);
        PythonIterator items = (PythonIterator) Objects.requireNonNull(filter("map", Given.list("1", "x"), "nope"));
        assertThat(items.typeName()).isEqualTo("generator");
        assertThat(Given.failure(items::next)).isEqualTo("TemplateRuntimeError: No filter named 'nope'.");
        assertThat(BoundArguments.list(env, filter("select", null, "nope"))).isEmpty();
    }

    @Test
    void saysWhatAFilterCannotTake() {
        assertThat(Given.failure(() -> filter("dictsort", Given.dict(), false, "size")))
                .isEqualTo("FilterArgumentError: You can only sort by either \"key\" or \"value\"");
        assertThat(Given.failure(() -> filter("items", 5L)))
                .isEqualTo("TypeError: Can only get item pairs from a mapping.");
        assertThat(Given.failure(() -> filter("sum", Given.list("a"), null, "")))
                .isEqualTo("TypeError: sum() can't sum strings [use ''.join(seq) instead]");
        assertThat(Given.failure(() -> filter("reverse", 5L)))
                .isEqualTo("FilterArgumentError: argument must be iterable");
        assertThat(Given.failure(() -> filter("last", Given.set(1L))))
                .isEqualTo("TypeError: 'set' object is not reversible");
        assertThat(Given.failure(() -> BoundArguments.list(env, filter("map", Given.list(1L)))))
                .isEqualTo("FilterArgumentError: map requires a filter argument");
        assertThat(Given.failure(() ->
                        BoundArguments.list(env, filterNamed("map", Given.list(1L), Map.of("attribute", "a", "b", 1)))))
                .isEqualTo("FilterArgumentError: Unexpected keyword argument 'b'");
        assertThat(Given.failure(() -> filter("slice", Given.list(1L), 0L)))
                .isEqualTo("ZeroDivisionError: integer division or modulo by zero");
    }

    @Test
    void countsWhatIsMadeInRanges() {
        Environment small = Given.environment(Given.maxSize(1_000));
        Builtin batch = Objects.requireNonNull(BuiltinFilters.get("batch"));
        assertThat(Given.failure(() -> batch.call(small, Given.list(1L), Arguments.of(5_000L, "x"))))
                .startsWith("SecurityError: A value of 4999 characters or items");
        Environment few = Given.environment(Given.maxSteps(5_000));
        Builtin list = Objects.requireNonNull(BuiltinFilters.get("list"));
        assertThat(Given.failure(() -> list.call(few, new PythonRange(0, 50_000, 1), Arguments.NONE)))
                .startsWith("SecurityError: The template did more than 5000 steps");
    }
}
