package vn.bangvang.service.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as its users start it: a Java virtual machine of its own on the built jar. */
final class ChildProcess {

    private static final long LOOK_EVERY_MILLIS = 50;

    private ChildProcess() {}

    /**
     * How a run went.
     *
     * @param toFirstLine seconds from the start to the first line of output
     * @param seconds seconds from the start to the end
     * @param peakMebibytes greatest resident memory; 0 where the system does not tell
     */
    record Run(int exitCode, double toFirstLine, double seconds, long peakMebibytes, String output) {}

    static Run run(Path jar, List<String> machineOptions, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(machineOptions);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        Peak peak = new Peak(process);
        peak.start();
        StringBuilder output = new StringBuilder();
        double toFirstLine = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                toFirstLine = toFirstLine == 0 ? secondsSince(start) : toFirstLine;
                output.append(line).append('\n');
            }
        }
        int exitCode = process.waitFor();
        double seconds = secondsSince(start);
        peak.join();
        return new Run(exitCode, toFirstLine, seconds, peak.mebibytes, output.toString());
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Looks at the memory of a process as long as it runs. */
    private static final class Peak extends Thread {
        private final Process process;
        private volatile long mebibytes;

        Peak(Process process) {
            this.process = process;
            setDaemon(true);
        }

        @Override
        public void run() {
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            try {
                while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && Files.isReadable(status)) {
                    for (String line : Files.readAllLines(status)) {
                        if (line.startsWith("VmHWM:")) {
                            mebibytes = Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                        }
                    }
                }
            } catch (IOException e) {
                return; // the process ended while its status was read; the last figure stands
            } catch (InterruptedException e) {
                currentThread().interrupt();
            }
        }
    }
}
