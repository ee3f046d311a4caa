package org.recce4j.sql;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.sql.internal.profile.ProfileFile;
import org.recce4j.sql.internal.profile.ProfileJinja;
import org.recce4j.sql.internal.profile.ProjectSecrets;

/** dbt's {@code profiles.yml}, found and read as dbt 1.12 does. Thread-safe. */
public final class Profiles {

    private static final String PROJECT_FILE = "dbt_project.yml";

    private Profiles() {}

    /**
     * Returns the folder where dbt would look: the given one, else that of {@code DBT_ENGINE_PROFILES_DIR} or
     * {@code DBT_PROFILES_DIR}, else the working directory if it has a {@code profiles.yml}, else {@code ~/.dbt}. A folder
     * that is named is final, whether it has the file or not. Unlike dbt 1.12, a leading {@code ~} means the home directory.
     *
     * @param explicit the folder that the user named, or null
     * @param environment the environment variables
     * @param workingDirectory the working directory, which relative folders are relative to
     * @param home the user's home directory
     * @return the folder, relative when it was named so
     * @throws SqlException PROFILE_NOT_FOUND when the folder that was named does not exist
     */
    public static Path directory(
            @Nullable Path explicit, Map<String, String> environment, Path workingDirectory, Path home) {
        if (explicit != null) {
            return existing(explicit, "--profiles-dir", workingDirectory, home);
        }
        for (String variable : new String[] {"DBT_ENGINE_PROFILES_DIR", "DBT_PROFILES_DIR"}) {
            String directory = environment.get(variable);
            if (directory != null && !directory.isEmpty()) {
                return existing(Path.of(directory), variable, workingDirectory, home);
            }
        }
        return Files.exists(workingDirectory.resolve("profiles.yml")) ? workingDirectory : home.resolve(".dbt");
    }

    /**
     * Returns the folder of the project: the given one, else that of {@code DBT_PROJECT_DIR}, else the nearest of the working
     * directory and the folders around it that has a {@code dbt_project.yml}, else the working directory.
     *
     * @param explicit the folder that the user named, or null
     * @param environment the environment variables
     * @param workingDirectory the working directory, which relative folders are relative to
     */
    public static Path projectDirectory(
            @Nullable Path explicit, Map<String, String> environment, Path workingDirectory) {
        if (explicit != null) {
            return explicit;
        }
        String directory = environment.get("DBT_PROJECT_DIR");
        if (directory != null && !directory.isEmpty()) {
            return Path.of(directory);
        }
        Path absolute = workingDirectory.toAbsolutePath().normalize();
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(PROJECT_FILE))) {
                return folder;
            }
        }
        return workingDirectory;
    }

    /**
     * Returns the name of the profile that a project uses, its Jinja rendered.
     *
     * @param projectFile the dbt_project.yml
     * @param context what the Jinja can read; secret environment variables are refused
     * @throws SqlException PROFILE_NOT_FOUND when the file does not exist or names no profile, PROFILE_INVALID when it cannot
     *     be read, the name cannot be rendered, or the project reads a secret variable
     */
    public static String nameIn(Path projectFile, ProfileContext context) {
        Json profile;
        try {
            Json content = Yaml.read(text(projectFile, "project"));
            ProjectSecrets.refuse(content);
            profile = content instanceof Json.Obj project ? project.get("profile") : Json.Null.INSTANCE;
        } catch (IllegalArgumentException unusable) {
            throw invalid(projectFile, Objects.toString(unusable.getMessage(), "it is not YAML"), unusable);
        }
        if (profile == Json.Null.INSTANCE) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "No profile was specified for the project \"" + projectFile
                            + "\"; add a line such as \"profile: NAME\" to it, or name the profile",
                    null);
        }
        if (!(profile instanceof Json.Str name)) {
            throw invalid(projectFile, "\"profile\" must be a text", null);
        }
        try {
            return ProfileJinja.ofProject(context).render(name.value(), Map.of());
        } catch (TemplateException failure) {
            throw invalid(projectFile, "could not render \"profile\": " + failure.reason(), failure);
        }
    }

    /**
     * Reads one target.
     *
     * @param file the profiles.yml
     * @param profile the profile's name
     * @param target the output's name; null for the profile's own {@code target}, else {@code default}
     * @param context what the Jinja can read; filters see a placeholder instead of the value of an environment variable whose
     *     name begins with {@code DBT_ENV_SECRET}
     * @throws SqlException PROFILE_NOT_FOUND when file, profile or target are not there, PROFILE_INVALID when they
     *     cannot be used
     */
    public static ProfileTarget read(Path file, String profile, @Nullable String target, ProfileContext context) {
        return new ProfileFile(file, text(file, "profiles"), context).target(profile, target);
    }

    private static Path existing(Path directory, String namedBy, Path workingDirectory, Path home) {
        Path expanded = directory.startsWith("~") ? home.resolve(Path.of("~").relativize(directory)) : directory;
        if (!Files.exists(workingDirectory.resolve(expanded))) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "Cannot look for profiles.yml in \"" + directory + "\" (" + namedBy
                            + "): there is no such folder; name one that exists",
                    null);
        }
        return expanded;
    }

    private static String text(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            throw invalid(file, "it is not UTF-8; save it as UTF-8", notUtf8);
        } catch (IOException unreadable) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "Cannot read " + what + ": " + (Files.exists(file) ? "no access to" : "there is no") + " file \""
                            + file + "\"; name the folder of your " + file.getFileName(),
                    unreadable);
        }
    }

    private static SqlException invalid(Path file, String why, @Nullable Throwable cause) {
        return new SqlException(SqlErrorCode.PROFILE_INVALID, "Cannot use \"" + file + "\": " + why, cause);
    }
}
