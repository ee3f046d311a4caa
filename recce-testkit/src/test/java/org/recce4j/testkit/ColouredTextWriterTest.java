package org.recce4j.testkit;

import org.recce4j.diff.Report;

class ColouredTextWriterTest extends ReportWriterContract {

    @Override
    protected Report.Writer writer() {
        return Report.Writer.colouredText();
    }
}
