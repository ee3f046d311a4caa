package org.recce4j.cli;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.regex.Pattern;

/** What a JVM has once: environment, properties, clock, default time zone, locale and charset. */
final class ProcessState {

    private static final String PARAMETERS_WITHOUT_CLOCK = "\\((?!.*java\\.time\\.Clock).*\\)";

    /** Methods with their parameters, also those that take a default when they are not given a locale, zone or charset. */
    private static final List<Pattern> METHODS = List.of(
            Pattern.compile(
                    "java\\.lang\\.System\\.(getenv|(get|set|clear)Propert.*|currentTimeMillis|lineSeparator)\\(.*"),
            Pattern.compile("java\\.lang\\.(Boolean\\.getBoolean|Integer\\.getInteger|Long\\.getLong)\\(.*"),
            Pattern.compile("java\\.time\\..*\\.now" + PARAMETERS_WITHOUT_CLOCK),
            Pattern.compile("java\\.time\\.Clock\\.(system|tick).*" + PARAMETERS_WITHOUT_CLOCK),
            Pattern.compile("java\\.time\\.ZoneId\\.systemDefault\\(.*"),
            Pattern.compile("java\\.util\\.(TimeZone|Locale)\\.[gs]etDefault\\(.*"),
            Pattern.compile("java\\.util\\.Date\\.<init>\\(\\)"),
            Pattern.compile("java\\.util\\.(Gregorian)?Calendar\\.(getInstance|<init>)\\((?!.*TimeZone.*Locale).*"),
            Pattern.compile("java\\.text\\..*Format\\.<init>\\((?!.*Locale).*"),
            Pattern.compile("java\\.time\\.format\\..*\\.(ofPattern|toFormatter)\\((?!.*Locale).*"),
            Pattern.compile("java\\.lang\\.String\\.(format|formatted|to(Lower|Upper)Case)\\((?!.*Locale).*"),
            Pattern.compile(
                    "java\\.lang\\.String\\.getBytes\\(\\)|java\\.lang\\.String\\.<init>\\(\\[B(?!.*Charset).*"),
            Pattern.compile("java\\.io\\.(Input|Output)Stream(Reader|Writer)\\.<init>\\((?!.*,).*"),
            Pattern.compile("java\\.nio\\.charset\\.Charset\\.defaultCharset\\(.*"));

    private ProcessState() {}

    static boolean isUsedBy(JavaAccess<?> access) {
        if (!(access instanceof JavaCodeUnitAccess<?> call)) {
            return false;
        }
        String parameters = String.join(
                ", ",
                call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toList());
        String method = access.getTargetOwner().getName() + "." + access.getName() + "(" + parameters + ")";
        return METHODS.stream().anyMatch(pattern -> pattern.matcher(method).matches());
    }
}
