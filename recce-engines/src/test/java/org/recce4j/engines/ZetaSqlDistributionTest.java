package org.recce4j.engines;

/** The dialect of BigQuery on ZetaSQL, which analyses estimated quantiles and does not run them. */
class ZetaSqlDistributionTest extends DistributionContract {

    private static final ZetaSql ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    boolean hasQuantiles() {
        return false;
    }

    @Override
    String withoutMedian(String sql) {
        ENGINE.analyze(sql);
        return sql.replaceAll("approx_quantiles\\(.*?\\)\\[offset\\(\\d+\\)]", "cast(null as float64)");
    }
}
