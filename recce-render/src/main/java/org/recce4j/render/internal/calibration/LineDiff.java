package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.List;

/** Where two lists of lines differ. */
final class LineDiff {

    /** Longer differences than this, in products of lines, count as one. */
    private static final int MAX_PRODUCT = 4_000_000;

    /** A difference. Immutable. */
    record Hunk(List<String> left, List<String> right) {}

    private final List<String> left;
    private final List<String> right;
    private final List<Hunk> hunks = new ArrayList<>();

    private LineDiff(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    static List<Hunk> of(List<String> left, List<String> right) {
        int start = 0;
        int shorter = Math.min(left.size(), right.size());
        while (start < shorter && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        LineDiff diff = new LineDiff(left.subList(start, left.size() - end), right.subList(start, right.size() - end));
        diff.split();
        return diff.hunks;
    }

    private void split() {
        if ((long) left.size() * right.size() > MAX_PRODUCT) {
            add(0, left.size(), 0, right.size());
            return;
        }
        int[][] common = common();
        int i = 0;
        int j = 0;
        int fromLeft = 0;
        int fromRight = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                add(fromLeft, i++, fromRight, j++);
                fromLeft = i;
                fromRight = j;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        add(fromLeft, left.size(), fromRight, right.size());
    }

    /** The length of the longest common sequence of the rests that begin at each pair of lines. */
    private int[][] common() {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void add(int leftStart, int leftEnd, int rightStart, int rightEnd) {
        if (leftStart < leftEnd || rightStart < rightEnd) {
            hunks.add(new Hunk(left.subList(leftStart, leftEnd), right.subList(rightStart, rightEnd)));
        }
    }
}
