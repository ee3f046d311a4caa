package org.recce4j.cli;

/** The command in a process of which another thread dies as soon as the command runs. */
final class DyingThread {

    private DyingThread() {}

    public static void main(String[] arguments) {
        new Thread(() -> {
                    while (Thread.getDefaultUncaughtExceptionHandler() == null) {
                        Thread.onSpinWait();
                    }
                    throw new StackOverflowError();
                })
                .start();
        Main.main(arguments);
    }
}
