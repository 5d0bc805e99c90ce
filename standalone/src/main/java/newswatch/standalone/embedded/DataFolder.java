package newswatch.standalone.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import newswatch.standalone.UserError;

/**
 * Everything that one Newswatch keeps on disk, held by at most one process. The lock is the operating system's: it goes
 * with the process, however that ends.
 *
 * <pre>
 *   kafka/  registry/  postgres/  streams/   data
 *   postgres-program/                         unpacked binaries
 *   logs/                                     newswatch.log and those of the children
 *   run/                                      lock, ports, pids, instance.json
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes hold of a folder, which is made if it is missing.
     *
     * @throws UserError if another process holds it, or it cannot be written
     */
    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    root.resolve("run/lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new DataFolder(root, channel, lock(root, channel));
        } catch (IOException unusable) {
            throw new UserError(
                    "The data folder %s cannot be used: %s".formatted(root, unusable.getMessage()), unusable);
        }
    }

    private static FileLock lock(Path root, FileChannel channel) throws IOException {
        Optional<FileLock> lock = tryLock(channel);
        if (lock.isEmpty()) {
            channel.close();
            throw new UserError(("Newswatch already runs on the data folder %s%s."
                            + " Stop it first, or choose another folder with --data.")
                    .formatted(root, holder(root)));
        }
        Files.writeString(
                root.resolve("run/pid"), Long.toString(ProcessHandle.current().pid()), StandardCharsets.US_ASCII);
        return lock.get();
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static String holder(Path root) {
        try {
            return " (process " + Files.readString(root.resolve("run/pid"), StandardCharsets.US_ASCII) + ")";
        } catch (IOException unknown) {
            return "";
        }
    }

    /** A place in the folder. */
    public Path at(String place) {
        return root.resolve(place);
    }

    /** A folder in the folder, made if it is missing. */
    public Path folder(String place) throws IOException {
        return Files.createDirectories(at(place));
    }

    /** The folder itself, absolute. */
    public Path root() {
        return root;
    }

    /** Lets go of it. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(at("run/pid"));
            lock.release();
        } catch (IOException gone) {
            throw new IllegalStateException("The data folder " + root + " could not be released", gone);
        }
    }
}
