package org.recce4j.sql.internal;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Finds the caller's JDBC drivers: those of its own class loader, then those of the class path. */
final class Drivers {

    private Drivers() {}

    static Driver require(JdbcTarget target, String warehouse, @Nullable ClassLoader loader) {
        // DriverManager loads the drivers of the class path once more when it is asked for them
        return find(of(loader), target)
                .or(() -> find(DriverManager.drivers(), target))
                .orElseThrow(() -> new SqlException(
                        SqlErrorCode.DRIVER_NOT_FOUND,
                        "Cannot connect to " + warehouse + ": no JDBC driver for it was found; get " + target.driver()
                                + " and put it on the class path, or in the command's folder of drivers"
                                + " (~/.recce4j/drivers, or --drivers DIR)"));
    }

    private static Optional<Driver> find(Stream<Driver> drivers, JdbcTarget target) {
        return drivers.filter(driver -> accepts(driver, target)).findFirst();
    }

    private static Stream<Driver> of(@Nullable ClassLoader loader) {
        return loader == null
                ? Stream.empty()
                : ServiceLoader.load(Driver.class, loader).stream().map(ServiceLoader.Provider::get);
    }

    private static boolean accepts(Driver driver, JdbcTarget target) {
        try {
            return driver.getClass().getName().equals(target.driverClass()) || driver.acceptsURL(target.url());
        } catch (SQLException notThisOne) {
            return false;
        }
    }
}
