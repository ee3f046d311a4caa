package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;
import org.recce4j.model.Relation;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.WarehouseAdapter;

class AdapterContractTest {

    @ParameterizedTest
    @MethodSource({"faultsOfSpelling", "faultsOfClaimsAndConnections"})
    void findsTheFault(Fault<WarehouseAdapter> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<WarehouseAdapter>> faultsOfSpelling() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "ends a name at a quote in it",
                        speaking(correct -> new ForwardingDialect(correct) {
                            @Override
                            public String quote(String identifier) {
                                return '"' + identifier + '"';
                            }
                        }),
                        "quotesWhateverANameHolds"),
                Fault.of(
                        "ends a text at a quote in it",
                        speaking(correct -> new ForwardingDialect(correct) {
                            @Override
                            public String literal(String text) {
                                return "'" + text + "'";
                            }
                        }),
                        "quotesWhateverATextHolds"),
                Fault.of(
                        "takes a backslash for an escape",
                        speaking(correct -> new ForwardingDialect(correct) {
                            @Override
                            public String literal(String text) {
                                return super.literal(text.replace("\\", "\\\\"));
                            }
                        }),
                        "quotesWhateverATextHolds"),
                Fault.of(
                        "leaves the parts of a relation as they are",
                        speaking(correct -> new ForwardingDialect(correct) {
                            @Override
                            public String qualified(Relation relation) {
                                return relation.schema() + "." + relation.identifier();
                            }
                        }),
                        "findsARelationByItsQualifiedName"),
                Fault.of(
                        "forgets the digits of a decimal",
                        speaking(correct -> new ForwardingDialect(correct) {
                            @Override
                            public SqlType typeOf(String nativeType) {
                                return super.typeOf(nativeType.replaceAll("\\(.*", ""));
                            }
                        }),
                        "understandsItsTypes"));
    }

    static List<Fault<WarehouseAdapter>> faultsOfClaimsAndConnections() {
        return List.of(
                Fault.of(
                        "puts the password into the URL",
                        connecting(settings -> JdbcTarget.builder(url(settings) + password(settings), "")),
                        "keepsAPasswordOutOfTheUrlAndOfWhatIsShown"),
                Fault.of(
                        "shows the password among the properties",
                        connecting(settings -> JdbcTarget.builder(url(settings), "")
                                .property("custom_user_agent", password(settings))),
                        "keepsAPasswordOutOfTheUrlAndOfWhatIsShown"));
    }

    private static UnaryOperator<WarehouseAdapter> speaking(UnaryOperator<Dialect> change) {
        return correct -> new Changed(change.apply(correct.dialect()), correct::jdbc);
    }

    private static UnaryOperator<WarehouseAdapter> connecting(Function<Json.Obj, JdbcTarget.Builder> change) {
        return correct -> new Changed(
                correct.dialect(),
                (target, access) -> change.apply(target.settings()).build());
    }

    private static String url(Json.Obj settings) {
        return "jdbc:duckdb:" + settings.text("path");
    }

    private static String password(Json.Obj settings) {
        return Objects.requireNonNullElse(settings.text("password"), "");
    }

    private record Changed(Dialect dialect, BiFunction<ProfileTarget, Access, JdbcTarget> targets)
            implements WarehouseAdapter {
        @Override
        public String type() {
            return "duckdb";
        }

        @Override
        public JdbcTarget jdbc(ProfileTarget target, Access access) {
            return targets.apply(target, access);
        }
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends AdapterContract {

        private final WarehouseAdapter adapter;

        Faulty(Fault<WarehouseAdapter> fault) {
            adapter = fault.broken().apply(Adapters.builtIn().require("duckdb"));
        }

        @Override
        protected WarehouseAdapter adapter() {
            return adapter;
        }

        @Override
        protected ProfileTarget target(Path folder) {
            return ProfileTarget.duckDb(folder.resolve("test.duckdb").toString());
        }

        @Override
        protected List<TypeName> types() {
            return List.of(
                    new TypeName("VARCHAR", new SqlType.Text()), new TypeName("DECIMAL(8,2)", new SqlType.Exact(8, 2)));
        }
    }
}
