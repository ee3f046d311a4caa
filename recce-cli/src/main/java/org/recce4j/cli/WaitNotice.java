package org.recce4j.cli;

import java.util.concurrent.atomic.AtomicReference;
import org.recce4j.model.Progress;

/** Says at once what a command waits for, in a line on standard error; again only if it is something else. Thread-safe. */
final class WaitNotice implements Progress {

    private final Host host;
    private final AtomicReference<String> last = new AtomicReference<>("");

    WaitNotice(Host host) {
        this.host = host;
    }

    @Override
    public void at(String what, int done, int total) {
        if (!last.getAndSet(what).equals(what)) {
            host.note(what + ", for up to " + total + " s");
            host.err().flush();
        }
    }
}
