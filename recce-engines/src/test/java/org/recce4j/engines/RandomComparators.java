package org.recce4j.engines;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.recce4j.diff.ValueComparator;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;
import org.recce4j.sql.SqlType;

/** Random comparators for the columns of two tables that are not part of the key. */
record RandomComparators(Random random) {

    Map<String, ValueComparator> of(TablePair pair) {
        Map<String, ValueComparator> comparators = new LinkedHashMap<>();
        for (TypedTable.Column base : pair.base().columns()) {
            pair.current().columns().stream()
                    .filter(current -> current.name().equals(base.name()))
                    .filter(current -> !pair.key().contains(base.name()) && random.nextInt(5) > 0)
                    .forEach(current -> {
                        ValueComparator comparator = one(base.type());
                        if (comparator != null
                                && ComparatorSql.fits(comparator, base.type())
                                && ComparatorSql.fits(comparator, current.type())) {
                            comparators.put(base.name(), comparator);
                        }
                    });
        }
        return comparators;
    }

    private ValueComparator one(SqlType type) {
        if (type instanceof SqlType.Exact || type instanceof SqlType.Approximate) {
            return number();
        }
        if (type instanceof SqlType.Date || type instanceof SqlType.Timestamp) {
            return ValueComparator.within(time());
        }
        if (type instanceof SqlType.Text) {
            return text();
        }
        return type instanceof SqlType.Document ? ValueComparator.jsonContent() : null;
    }

    private ValueComparator number() {
        BigDecimal absolute = BigDecimal.valueOf(random.nextInt(2000), random.nextInt(8) - 2);
        BigDecimal relative = BigDecimal.valueOf(1 + random.nextInt(99), 2 + random.nextInt(8));
        return switch (random.nextInt(4)) {
            case 0 -> ValueComparator.absolute(absolute);
            case 1 -> ValueComparator.relative(relative);
            case 2 -> new Tolerance(absolute, relative);
            default -> ValueComparator.rounded(random.nextInt(9));
        };
    }

    private Duration time() {
        return List.of(
                        Duration.ofNanos(1000L * random.nextInt(3)),
                        Duration.ofMillis(random.nextInt(3000)),
                        Duration.ofHours(random.nextInt(48)),
                        Duration.ofDays(random.nextInt(40_000)))
                .get(random.nextInt(4));
    }

    private ValueComparator text() {
        List<WhiteSpace> all = List.of(WhiteSpace.values());
        WhiteSpace whiteSpace = all.get(random.nextInt(all.size()));
        return new Texts(whiteSpace == WhiteSpace.KEPT || random.nextBoolean(), whiteSpace);
    }
}
