package org.recce4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Privacy;
import org.recce4j.diff.RecceChecks;
import org.recce4j.model.NodeId;
import picocli.CommandLine.Option;

/** Which checks to run: those that the user names, else the default set. */
final class CheckOptions {

    private static final int MAX_SAMPLES = 1_000;

    @Option(
            names = "--checks",
            paramLabel = "FILE",
            description = "File with checks to run and defaults for their parameters, such as recce.yml.")
    private @Nullable String file;

    @Option(
            names = "--check",
            paramLabel = "CHECK",
            description = "Check to run, as 'TYPE: {param: value}'. Can be repeated.")
    private List<String> texts = new ArrayList<>();

    @Option(
            names = "--all",
            description = "Check all tables. By default, only those that the changes can affect are checked.")
    private boolean all;

    @Option(
            names = "--primary-key",
            paramLabel = "MODEL=COLUMNS",
            description =
                    "Primary key of a model for the default checks, such as lines=order_id,line_no. Can be repeated.")
    private Map<String, String> primaryKeys = new LinkedHashMap<>();

    @Option(
            names = "--compat",
            defaultValue = "none",
            paramLabel = "RULES",
            description = "Which results the checks report: none (default; the correct ones), or recce (those of Recce"
                    + " 1.69.1, including its mistakes).")
    private AnswerMode answers = AnswerMode.NONE;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description =
                    "Maximum number of differing rows to show for each check; 0 for none (default: 10). A check's own"
                            + " parameter takes precedence. Has no effect with --compat recce.")
    private @Nullable Integer samples;

    private CheckFile read = CheckFile.NONE;

    CheckOptions() {}

    AnswerMode answers() {
        return answers;
    }

    /** Whether the user says which checks to run. */
    boolean areAsked() {
        return !read.checks().isEmpty() || !texts.isEmpty();
    }

    /** Returns what results show of personal values. */
    Privacy privacy() {
        return read.privacy();
    }

    /** A misspelled column would be shown in silence. */
    void warnOfUnknownColumns(ChangeSet changes, Host host) {
        for (String column : privacy().unknownColumns(changes)) {
            host.note("warning: no model of either state is known to have the column \"" + column
                    + "\" of \"privacy\"; if the name is misspelled, the values are not hidden");
        }
    }

    /** Reads the checks that the user names; none if that is left to the default set. */
    List<Check> asked(Host host) {
        if (samples != null && (samples < 0 || samples > MAX_SAMPLES)) {
            throw new CliException("Cannot use --samples " + samples + ": it must be from 0 to " + MAX_SAMPLES);
        }
        read = file == null
                ? CheckFile.NONE.withSamples(samples)
                : CheckFile.read(host.resolve(file), file, answers, samples);
        if (areAsked() || answers == AnswerMode.RECCE) {
            refuse("--all", all);
            refuse("--primary-key", !primaryKeys.isEmpty());
        }
        List<Check> checks = new ArrayList<>(read.checks());
        texts.forEach(text -> checks.add(read.parse(text, answers)));
        return checks;
    }

    private void refuse(String option, boolean isGiven) {
        if (isGiven) {
            throw new CliException(
                    "Cannot use " + option + " with " + (areAsked() ? "--check or --checks" : "--compat recce")
                            + ": it applies to the default checks only; leave one of them out");
        }
    }

    /** Returns the default set. */
    List<Check> byDefault(ChangeSet changes, Host host) {
        if (answers == AnswerMode.RECCE) {
            return RecceChecks.defaults();
        }
        Map<String, List<String>> keys = new LinkedHashMap<>();
        primaryKeys.forEach((model, columns) -> keys.put(
                model, Stream.of(columns.split(",", -1)).map(String::strip).toList()));
        List<Check> checks = byDefault(changes, keys);
        for (String model : keys.keySet()) {
            Check keyed = Checks.values(model);
            List<NodeId> nodes = keyed.nodes(changes);
            boolean isUsed = checks.stream()
                    .anyMatch(check -> check.type().equals(keyed.type())
                            && check.nodes(changes).equals(nodes));
            if (!isUsed) {
                host.note("warning: --primary-key of " + model
                        + " is not used: the default checks do not compare the values of this model"
                        + (all ? "" : ", because the changes cannot affect it or only one state has it"));
            }
        }
        return checks;
    }

    private List<Check> byDefault(ChangeSet changes, Map<String, List<String>> keys) {
        try {
            return all
                    ? Checks.forEverything(changes, keys, read.defaults())
                    : Checks.forChanges(changes, keys, read.defaults());
        } catch (DiffException invalid) {
            if (read.place().isEmpty() || invalid.code() != DiffErrorCode.INVALID_CHECK) {
                throw invalid;
            }
            throw new CliException(CliException.oneLine(invalid) + " (" + read.place() + ")", invalid);
        }
    }
}
