package org.recce4j.render.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A date or time as PyYAML 6 makes it, in the text that Python's {@code isoformat} gives; one that does not exist is an error. */
final class PyYamlTimestamp extends AbstractConstruct {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)"
            + "(?:(?:[Tt]|[ \t]+)(\\d\\d?):(\\d\\d):(\\d\\d)(?:\\.(\\d*))?"
            + "(?:[ \t]*(?:Z|([-+])(\\d\\d?)(?::(\\d\\d))?))?)?");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public String construct(Node node) {
        Matcher form = FORM.matcher(((ScalarNode) node).getValue());
        try {
            if (form.matches()) {
                return text(form, node);
            }
        } catch (DateTimeException noSuchTime) {
            throw new NoSuchTime(node);
        }
        throw new NoSuchTime(node);
    }

    private static String text(Matcher form, Node node) {
        LocalDate date = LocalDate.of(number(form, 1), number(form, 2), number(form, 3));
        if (date.getYear() == 0) {
            throw new NoSuchTime(node);
        }
        if (form.group(4) == null) {
            return date.toString();
        }
        String fraction = form.group(7) == null ? "" : form.group(7);
        int micros = Integer.parseInt((fraction + "000000").substring(0, 6));
        LocalTime time = LocalTime.of(number(form, 4), number(form, 5), number(form, 6), micros * 1000);
        return date + "T" + (micros == 0 ? SECONDS : MICROSECONDS).format(time) + offset(form);
    }

    private static String offset(Matcher form) {
        boolean utc = form.group().endsWith("Z");
        if (form.group(8) == null) {
            return utc ? "+00:00" : "";
        }
        int minutes = number(form, 9) * 60 + (form.group(10) == null ? 0 : number(form, 10));
        if (minutes >= 24 * 60) {
            throw new DateTimeException("no such offset");
        }
        String sign = minutes == 0 ? "+" : form.group(8);
        return sign + SECONDS.format(LocalTime.MIDNIGHT.plusMinutes(minutes)).substring(0, 5);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    /** A date such as 2024-13-01, which PyYAML refuses too. */
    private static final class NoSuchTime extends MarkedYAMLException {

        private static final long serialVersionUID = 1L;

        NoSuchTime(Node node) {
            super(
                    null,
                    null,
                    "it looks like a date or time that does not exist; put it in quotes if it is text",
                    node.getStartMark());
        }
    }
}
