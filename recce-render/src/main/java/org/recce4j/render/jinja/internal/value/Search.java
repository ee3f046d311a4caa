package org.recce4j.render.jinja.internal.value;

/**
 * Searches for a text in other texts, in time proportional to their length: short searches by the JDK, others by the two-way
 * algorithm (Crochemore and Perrin, "Two-way string-matching", 1991), which needs no memory.
 */
public final class Search {

    private static final int SHORT = 8;
    /** Comparisons of the worst case that the JDK may need. */
    private static final long FEW = 1 << 20;

    private static final int SHIFTS_OF_A_STEP = 16;
    private static final int CHARACTERS_BETWEEN_LOOKS = 1 << 16;

    private final String part;
    private final int length;
    private boolean isPrepared;
    private boolean fromEnd;
    private int split;
    private int period;
    private boolean isPeriodic;

    public Search(String part) {
        this.part = part;
        this.length = part.length();
    }

    /** The first place from {@code from} on; -1 when there is none. */
    public int find(Meter meter, String text, int from) {
        int at;
        if (isCheap(text.length() - from)) {
            at = text.indexOf(part, from);
        } else {
            prepare(meter, false);
            int found = found(meter, text, from, text.length());
            at = found < 0 ? -1 : from + found;
        }
        meter.scan(at < 0 ? text.length() - (long) from : at - (long) from);
        return at;
    }

    /** The last place that ends before {@code end}; -1 when there is none. */
    public int findLast(Meter meter, String text, int end) {
        int at;
        if (isCheap(end)) {
            at = end < length ? -1 : text.lastIndexOf(part, end - length);
        } else {
            prepare(meter, true);
            int found = found(meter, text, 0, end);
            at = found < 0 ? -1 : end - found - length;
        }
        meter.scan(at < 0 ? end : end - (long) at);
        return at;
    }

    private boolean isCheap(int room) {
        return length <= SHORT || room < length || (long) room * length <= FEW;
    }

    /** A long comparison can be cancelled, too. */
    private static void look(Meter meter, int at) {
        if (at % CHARACTERS_BETWEEN_LOOKS == 0) {
            meter.charge(CHARACTERS_BETWEEN_LOOKS);
        }
    }

    private char at(int index) {
        return part.charAt(fromEnd ? length - 1 - index : index);
    }

    /** Finds where the part is cut in two: the later of its greatest suffixes in both orders of the characters. */
    private void prepare(Meter meter, boolean backwards) {
        if (isPrepared) {
            return;
        }
        meter.charge(length * 4L);
        fromEnd = backwards;
        long up = greatestSuffix(meter, false);
        long down = greatestSuffix(meter, true);
        long chosen = (int) (up >> Integer.SIZE) > (int) (down >> Integer.SIZE) ? up : down;
        split = (int) (chosen >> Integer.SIZE);
        period = (int) chosen;
        isPeriodic = split + 1 + period <= length;
        for (int i = 0; isPeriodic && i <= split; i++) {
            isPeriodic = at(i) == at(i + period);
        }
        if (!isPeriodic) {
            period = Math.max(split + 1, length - split - 1) + 1;
        }
        isPrepared = true;
    }

    /** The place before the suffix, in the upper half, and its period. */
    private long greatestSuffix(Meter meter, boolean isReversed) {
        int before = -1;
        int start = 0;
        int offset = 1;
        int repeats = 1;
        while (start + offset < length) {
            look(meter, offset);
            char a = at(start + offset);
            char b = at(before + offset);
            if (isReversed ? a > b : a < b) {
                start += offset;
                offset = 1;
                repeats = start - before;
            } else if (a == b) {
                if (offset == repeats) {
                    start += repeats;
                    offset = 1;
                } else {
                    offset++;
                }
            } else {
                before = start;
                start = before + 1;
                offset = 1;
                repeats = 1;
            }
        }
        return ((long) before << Integer.SIZE) | repeats;
    }

    /** How far from where it begins to look. */
    private int found(Meter meter, String text, int from, int end) {
        int at = 0;
        int known = -1;
        while (at <= end - from - length) {
            if (at % SHIFTS_OF_A_STEP == 0) {
                meter.step();
            }
            int first = fromEnd ? end - 1 - at : from + at;
            int direction = fromEnd ? -1 : 1;
            int i = Math.max(split, known) + 1;
            while (i < length && at(i) == text.charAt(first + direction * i)) {
                i++;
                look(meter, i);
            }
            if (i < length) {
                at += i - split;
                known = -1;
                continue;
            }
            i = split;
            while (i > known && at(i) == text.charAt(first + direction * i)) {
                i--;
                look(meter, i);
            }
            if (i <= known) {
                return at;
            }
            at += period;
            known = isPeriodic ? length - period - 1 : -1;
        }
        return -1;
    }
}
