package org.recce4j.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Json;
import org.recce4j.model.RecceException;
import org.recce4j.model.text.JsonText;

/** What the compiler cannot hold by itself. See ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.recce4j", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] LIBRARIES = {
        "org.recce4j.model..",
        "org.recce4j.extract..",
        "org.recce4j.render..",
        "org.recce4j.changes..",
        "org.recce4j.sql..",
        "org.recce4j.store..",
        "org.recce4j.diff.."
    };

    @ArchTest
    static final ArchRule dependenciesHaveOneDirection = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.recce4j..")
            .layer("model")
            .definedBy("org.recce4j.model..")
            .layer("extract")
            .definedBy("org.recce4j.extract..")
            .layer("render")
            .definedBy("org.recce4j.render..")
            .layer("changes")
            .definedBy("org.recce4j.changes..")
            .layer("sql")
            .definedBy("org.recce4j.sql..")
            .layer("store")
            .definedBy("org.recce4j.store..")
            .layer("diff")
            .definedBy("org.recce4j.diff..")
            .layer("fixtures")
            .definedBy("org.recce4j.fixtures..")
            .layer("testkit")
            .definedBy("org.recce4j.testkit..")
            .layer("cli")
            .definedBy("org.recce4j.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testkit")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("fixtures")
            .mayOnlyBeAccessedByLayers("testkit")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("extract")
            .mayOnlyAccessLayers("model")
            .whereLayer("render")
            .mayOnlyAccessLayers("model")
            .whereLayer("changes")
            .mayOnlyAccessLayers("model", "render")
            .whereLayer("sql")
            .mayOnlyAccessLayers("model", "render")
            .whereLayer("store")
            .mayOnlyAccessLayers("model", "sql")
            .whereLayer("diff")
            .mayOnlyAccessLayers("model", "render", "changes", "sql");

    /** So that {@code --quiet} holds for every command. */
    @ArchTest
    static final ArchRule progressIsShownInOneWay = noClasses()
            .that()
            .doNotBelongToAnyOf(ShownProgress.class, TerminalProgress.class, WaitNotice.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(TerminalProgress.class, WaitNotice.class);

    /** An interface's static factory names the implementation in the package's own inside: that is no cycle to mind. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("org.recce4j.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(api("org.recce4j.extract"), inside("org.recce4j.extract"))
            .ignoreDependency(api("org.recce4j.render"), inside("org.recce4j.render"))
            .ignoreDependency(api("org.recce4j.render.jinja"), inside("org.recce4j.render.jinja"))
            .ignoreDependency(api("org.recce4j.changes"), inside("org.recce4j.changes"))
            .ignoreDependency(api("org.recce4j.sql"), inside("org.recce4j.sql"))
            .ignoreDependency(api("org.recce4j.store"), inside("org.recce4j.store"))
            .ignoreDependency(api("org.recce4j.diff"), inside("org.recce4j.diff"));

    @ArchTest
    static final ArchRule classesOfDetectionHaveNoCycles = slices().assignedFrom(
                    new ClassesOf("org.recce4j.changes.internal.detect"))
            .should()
            .beFreeOfCycles();

    /** Each class of a package, with what is nested in it, is a slice. */
    private record ClassesOf(String packageName) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().equals(packageName)
                    ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes of " + packageName;
        }
    }

    @ArchTest
    static final ArchRule theEngineKnowsNothingOfDbt = noClasses()
            .that()
            .resideInAPackage("org.recce4j.render.jinja..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.recce4j..")
                    .and(DescribedPredicate.not(resideInAPackage("org.recce4j.render.jinja..")))
                    .and(describe("are not what it shares with the model", type -> !isShared(type))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("com..", "org.jooq..", "org.yaml..", "org.slf4j..");

    @ArchTest
    static final ArchRule librariesStayBehindTheirDoors = classes()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .and()
            .resideOutsideOfPackages(
                    "org.recce4j.model.stream", "org.recce4j.model.text", "org.recce4j.extract.internal")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage("com.fasterxml.jackson..")));

    @ArchTest
    static final ArchRule jooqStaysBehindItsDoors = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.recce4j.sql.build",
                    "org.recce4j.sql.internal..",
                    "org.recce4j.store.internal",
                    "org.recce4j.diff.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    @ArchTest
    static final ArchRule snakeYamlStaysBehindItsDoor = noClasses()
            .that()
            .resideOutsideOfPackage("org.recce4j.render.yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    @ArchTest
    static final ArchRule librariesDoNotPrint = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** A writer gets its text out through one of these: each escapes for its target, or is JSON. */
    @ArchTest
    static final ArchRule textGoesOutEscaped = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.recce4j.model.print",
                    "org.recce4j.model.text",
                    "org.recce4j.model.stream",
                    "org.recce4j.bench..",
                    "org.recce4j.testkit..")
            .and()
            .doNotBelongToAnyOf(Output.class, TerminalProgress.class)
            .should()
            .accessTargetWhere(describe("writes unescaped text", ArchitectureTest::writesText));

    /** Whoever writes a text as it is must know why: it was asked for as data, or its writer escaped it. */
    @ArchTest
    static final ArchRule fewWriteTextAsItIs = noClasses()
            .that()
            .doNotBelongToAnyOf(
                    Output.class,
                    Host.class, // a trace, escaped
                    LogLines.class, // escaped
                    Failure.class, // a line of ours, made before there is no memory for it
                    OutputFile.class, // what a writer made
                    ProfileCommand.class, // lines, escaped before secrets are looked for
                    ChangesCommand.class, // Mermaid and DOT
                    QueryOutput.class, // CSV
                    JinjaCommand.class, // what was rendered
                    RenderingText.class, // what was rendered
                    CompletionCommand.class)
            .should()
            .callMethod(Output.class, "data", String.class, PrintWriter.class);

    /** A caller passes in clock, time zone, locale and environment. System.nanoTime is allowed: it only measures durations. */
    @ArchTest
    static final ArchRule librariesAreGivenTheirEnvironment = noClasses()
            .that()
            .resideInAnyPackage(LIBRARIES)
            .should()
            .accessTargetWhere(describe("reads or changes the state of the process", ProcessState::isUsedBy));

    @ArchTest
    static final ArchRule librariesHaveNoStaticState = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(LIBRARIES)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .andShould(new ReferToNothingMutable());

    /** JSON and Cancellation say nothing of dbt. */
    private static boolean isShared(JavaClass type) {
        return isErrorBase(type)
                || type.isEquivalentTo(Cancellation.class)
                || type.isEquivalentTo(JsonText.class)
                || type.getName().startsWith(Json.class.getName());
    }

    private static boolean writesText(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean writer = owner.isEquivalentTo(Appendable.class)
                || owner.isAssignableTo(Writer.class)
                || owner.isAssignableTo(PrintStream.class);
        return writer && access.getName().matches("append|write|format|print(ln|f)?");
    }

    private static boolean isErrorBase(JavaClass type) {
        return type.isAssignableTo(ErrorCode.class)
                || type.isEquivalentTo(ErrorCode.Category.class)
                || type.isEquivalentTo(RecceException.class);
    }

    private static DescribedPredicate<JavaClass> api(String name) {
        return resideInAPackage(name);
    }

    private static DescribedPredicate<JavaClass> inside(String name) {
        return resideInAPackage(name + ".internal..");
    }
}
