package org.recce4j.sql;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.sql.internal.profile.ProfileContext;
import org.recce4j.sql.internal.profile.ProfileFile;
import org.recce4j.sql.internal.profile.ProfileJinja;
import org.recce4j.sql.internal.profile.ProjectSecrets;

/**
 * Finds and reads dbt's {@code profiles.yml} as dbt 1.12 does. It contains the environment variables and variables that
 * the Jinja in the file can read; because they can be secret, {@link #toString} shows no value. Immutable and
 * thread-safe.
 */
public final class Profiles {

    private static final String PROJECT_FILE = "dbt_project.yml";

    private final ProfileContext context;

    private Profiles(ProfileContext context) {
        this.context = context;
    }

    /**
     * Returns a reader of profiles without variables.
     *
     * @param environment the environment variables, which {@code env_var} returns, such as {@code System.getenv()}
     * @param clock the clock of {@code modules.datetime}; dbt uses the local time zone, {@link Clock#systemDefaultZone()}
     */
    public static Profiles of(Map<String, String> environment, Clock clock) {
        return new Profiles(new ProfileContext(Map.copyOf(environment), Map.of(), clock));
    }

    /** Returns a reader with the variables that {@code var} returns, dbt's {@code --vars}. */
    public Profiles withVars(Map<String, ? extends @Nullable Object> vars) {
        return new Profiles(new ProfileContext(
                context.environment(), Collections.unmodifiableMap(new LinkedHashMap<>(vars)), context.clock()));
    }

    /**
     * Returns the folder where dbt looks for the file: the given one, else that of {@code DBT_ENGINE_PROFILES_DIR} or
     * {@code DBT_PROFILES_DIR}, else the working directory if it has a {@code profiles.yml}, else {@code ~/.dbt}. A
     * folder that is named is used whether it contains the file or not. Unlike dbt 1.12, a leading {@code ~} means the
     * home directory.
     *
     * @param explicit the folder that the user named, or null
     * @param environment the environment variables
     * @param workingDirectory the working directory, to which other folders can be relative
     * @param home the user's home directory
     * @return the folder, relative if it was named so
     * @throws SqlException PROFILE_NOT_FOUND if the folder that was named does not exist
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
     * Returns the folder of the project: the given one, else that of {@code DBT_PROJECT_DIR}, else the nearest folder
     * that contains a {@code dbt_project.yml}, from the working directory upwards, else the working directory.
     *
     * @param explicit the folder that the user named, or null
     * @param environment the environment variables
     * @param workingDirectory the working directory, to which other folders can be relative
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
     * Returns the name of the profile that a project uses, with its Jinja rendered.
     *
     * @param projectFile the dbt_project.yml
     * @throws SqlException PROFILE_NOT_FOUND if the file does not exist or names no profile, PROFILE_INVALID if it cannot
     *     be read, the name cannot be rendered, or the project reads a secret environment variable
     */
    public String nameIn(Path projectFile) {
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
                            + "\"; add a line such as \"profile: NAME\" to it, or name the profile");
        }
        if (!(profile instanceof Json.Str name)) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_INVALID, "Cannot use \"" + projectFile + "\": \"profile\" must be a text");
        }
        try {
            return ProfileJinja.ofProject(context).render(name.value(), Map.of());
        } catch (TemplateException failure) {
            throw invalid(projectFile, "could not render \"profile\": " + failure.reason(), failure);
        }
    }

    /**
     * Reads the default target of a profile: the one that it names as its {@code target}, else {@code default}.
     *
     * @throws SqlException as {@link #read(Path, String, String)}
     */
    public ProfileTarget read(Path file, String profile) {
        return read(file, profile, null);
    }

    /**
     * Reads one target. Filters see a placeholder instead of the value of an environment variable whose name begins with
     * {@code DBT_ENV_SECRET}.
     *
     * @param file the profiles.yml
     * @param profile the profile's name
     * @param target the name of one of its outputs; null for the default target
     * @throws SqlException PROFILE_NOT_FOUND if the file, the profile or the target does not exist, PROFILE_INVALID if
     *     one of them cannot be used
     */
    public ProfileTarget read(Path file, String profile, @Nullable String target) {
        return new ProfileFile(file, text(file, "profiles"), context).target(profile, target);
    }

    private static Path existing(Path directory, String namedBy, Path workingDirectory, Path home) {
        Path expanded = directory.startsWith("~") ? home.resolve(Path.of("~").relativize(directory)) : directory;
        if (!Files.exists(workingDirectory.resolve(expanded))) {
            throw new SqlException(
                    SqlErrorCode.PROFILE_NOT_FOUND,
                    "Cannot look for profiles.yml in \"" + directory + "\" (" + namedBy
                            + "): there is no such folder; name one that exists");
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

    private static SqlException invalid(Path file, String why, Throwable cause) {
        return new SqlException(SqlErrorCode.PROFILE_INVALID, "Cannot use \"" + file + "\": " + why, cause);
    }

    @Override
    public String toString() {
        return "Profiles[" + context + "]";
    }
}
