package org.recce4j.sql.internal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Which failures tell the pool that a connection is broken: once the pool is closed, none, or it would warn of each. */
final class PoolFailures implements SQLExceptionOverride {

    private volatile boolean closing;

    void expectClosing() {
        closing = true;
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return closing ? SQLExceptionOverride.Override.DO_NOT_EVICT : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
