package org.recce4j.testkit;

import org.recce4j.diff.Report;

class TextWriterTest extends ReportWriterContract {

    @Override
    protected Report.Writer writer() {
        return Report.Writer.text();
    }
}
