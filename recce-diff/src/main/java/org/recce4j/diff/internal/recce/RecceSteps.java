package org.recce4j.diff.internal.recce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps of one side's histogram as Recce draws them: the least value, the estimated cuts and the greatest one, with the share of the
 * values up to each.
 *
 * @param edges where a step begins or ends
 * @param densities the share of the values for each unit of each step; 0 for a step without width
 */
record RecceSteps(List<Double> edges, List<Double> densities) {

    /** Of a side without values. */
    static final RecceSteps NONE = new RecceSteps(List.of(), List.of());

    private record Point(double value, double share) {}

    /**
     * Lays the steps.
     *
     * @param cuts the estimated cuts; none if the warehouse could not estimate them
     * @param shares the share of the values up to each cut
     */
    static RecceSteps of(double least, List<Double> cuts, List<Double> shares, double greatest) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(least, 0));
        for (int i = 0; i < cuts.size(); i++) {
            points.add(new Point(cuts.get(i), shares.get(i)));
        }
        points.add(new Point(greatest, 1));
        points.sort(Comparator.comparingDouble(Point::value));
        List<Double> densities = new ArrayList<>();
        for (int i = 0; i + 1 < points.size(); i++) {
            double width = points.get(i + 1).value() - points.get(i).value();
            double share = points.get(i + 1).share() - points.get(i).share();
            densities.add(width > 0 && share > 0 ? share / width : 0);
        }
        return new RecceSteps(points.stream().map(Point::value).toList(), densities);
    }
}
