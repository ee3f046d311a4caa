package org.recce4j.sql.build;

import org.jooq.Log;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.JooqLogger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps jOOQ's logo and its tip of the day out of a host's log. jOOQ logs them at INFO when the class that writes statements is
 * initialised, and has only system properties to turn that off, which are the host's. So that class is initialised here, while
 * jOOQ's loggers let nothing below WARN through. See docs/decisions/0003-libraries.md.
 */
final class JooqAnnouncement {

    private static final String JOOQ = "org.jooq.Constants";

    private JooqAnnouncement() {}

    static void skip() {
        Logger host = LoggerFactory.getLogger(JOOQ);
        JooqLogger jooq = JooqLogger.getLogger(JOOQ);
        if (!host.isInfoEnabled() || !jooq.isInfoEnabled()) {
            return;
        }
        Log.Level threshold = threshold(host, jooq);
        JooqLogger.globalThreshold(Log.Level.WARN);
        try {
            DSL.using(SQLDialect.DEFAULT).render(DSL.one());
        } finally {
            JooqLogger.globalThreshold(threshold);
        }
    }

    /** jOOQ does not tell its threshold; what it lets through of what the host wants does. */
    private static Log.Level threshold(Logger host, JooqLogger jooq) {
        if (host.isDebugEnabled() && !jooq.isDebugEnabled()) {
            return Log.Level.INFO;
        }
        return host.isTraceEnabled() && !jooq.isTraceEnabled() ? Log.Level.DEBUG : Log.Level.TRACE;
    }
}
