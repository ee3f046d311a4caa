package org.recce4j.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.internal.ProfileFile;

/** dbt's {@code profiles.yml}, found and read as dbt 1.12 does. */
public final class Profiles {

    private Profiles() {}

    /**
     * Returns the folder where dbt would look: the given one, else that of {@code DBT_ENGINE_PROFILES_DIR} or
     * {@code DBT_PROFILES_DIR}, else the working directory if it has a {@code profiles.yml}, else {@code ~/.dbt}.
     *
     * @param explicit the folder that the user named, or null
     * @param environment the environment variables
     * @param workingDirectory the working directory
     * @param home the user's home directory
     */
    public static Path directory(
            @Nullable Path explicit, Map<String, String> environment, Path workingDirectory, Path home) {
        if (explicit != null) {
            return explicit;
        }
        for (String variable : new String[] {"DBT_ENGINE_PROFILES_DIR", "DBT_PROFILES_DIR"}) {
            String directory = environment.get(variable);
            if (directory != null && !directory.isBlank()) {
                return Path.of(directory);
            }
        }
        return Files.exists(workingDirectory.resolve("profiles.yml")) ? workingDirectory : home.resolve(".dbt");
    }

    /**
     * Reads one target.
     *
     * @param file the profiles.yml
     * @param profile the profile's name
     * @param target the output's name; null for the profile's own {@code target}, else {@code default}
     * @param environment what {@code env_var} sees
     * @throws SqlException PROFILE_NOT_FOUND when file, profile or target are not there, PROFILE_INVALID when they
     *     cannot be used
     */
    public static ProfileTarget read(
            Path file, String profile, @Nullable String target, Map<String, String> environment) {
        return new ProfileFile(file, text(file), environment).target(profile, target);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "Cannot read profiles: " + (Files.exists(file) ? "no access to" : "there is no") + " file \"" + file
                            + "\"; name the folder of your profiles.yml",
                    unreadable);
        }
    }
}
