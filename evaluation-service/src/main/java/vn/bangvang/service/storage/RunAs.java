package vn.bangvang.service.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so a service that is root itself runs it as another account of the
 * machine, or, where that account cannot reach the data, as root without its powers in a user namespace.
 */
final class RunAs {

    private static final List<String> ACCOUNTS = List.of("postgres", "nobody");

    private final List<String> prefix;
    private final @Nullable Integer owner;

    private RunAs(List<String> prefix, @Nullable Integer owner) {
        this.prefix = List.copyOf(prefix);
        this.owner = owner;
    }

    /**
     * Finds out.
     *
     * @param folder where the data are or will be
     */
    static RunAs on(Path folder, Path cluster) throws IOException {
        if (!isRoot()) {
            return new RunAs(List.of(), null);
        }
        if (Files.isDirectory(cluster)) {
            int owner = (Integer) Files.getAttribute(cluster, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (owner != 0) {
                return account(String.valueOf(owner), group(owner));
            }
            return namespace();
        }
        for (String name : ACCOUNTS) {
            String user = output("id", "-u", name);
            String group = output("id", "-g", name);
            if (user != null && group != null) {
                RunAs candidate = account(user, group);
                if (candidate.canReach(folder)) {
                    return candidate;
                }
            }
        }
        return namespace();
    }

    private static boolean isRoot() {
        return "0".equals(output("id", "-u"));
    }

    private static String group(int user) {
        String group = output("id", "-g", String.valueOf(user));
        return group == null ? String.valueOf(user) : group;
    }

    private static RunAs account(String user, String group) {
        return new RunAs(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--"),
                Integer.valueOf(user));
    }

    private static RunAs namespace() {
        String seen = output("unshare", "--user", "id", "-u");
        if (seen == null || seen.equals("0")) {
            throw new DatabaseException(
                    "PostgreSQL không chạy bằng tài khoản root. Hãy chạy dịch vụ bằng tài khoản khác, hoặc đặt thư mục dữ liệu ở nơi tài khoản postgres hay nobody vào được, hoặc đặt BANGVANG_DATABASE_URL.");
        }
        return new RunAs(List.of("unshare", "--user", "--"), null);
    }

    private boolean canReach(Path folder) {
        List<String> command = command(List.of("test", "-x", folder.toString()));
        return output(command.toArray(String[]::new)) != null;
    }

    /** The command line that runs a command so. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a file to whom PostgreSQL runs as. */
    void own(Path path) throws IOException {
        if (owner != null) {
            Files.setAttribute(path, "unix:uid", owner);
        }
    }

    /** What a command prints; {@code null} where it fails or is not there. */
    private static @Nullable String output(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(
                            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII)
                    .strip();
            return process.waitFor() == 0 ? text : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
