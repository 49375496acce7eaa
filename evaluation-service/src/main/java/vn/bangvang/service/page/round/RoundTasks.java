package vn.bangvang.service.page.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.CouncilOutcome;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundState;
import vn.bangvang.service.round.Run;

/** What is left to do in a round, from the list to the papers. */
@Component
class RoundTasks {

    private final Screenings screenings;
    private final Council council;
    private final Intake intake;

    RoundTasks(Screenings screenings, Council council, Intake intake) {
        this.screenings = screenings;
        this.council = council;
        this.intake = intake;
    }

    /** How far a task is. */
    enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        COMPLETED,
        CANNOT_START,
        ERROR;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A task.
     *
     * @param name key of its name
     * @param address where it is done; absent where it cannot be started, or not by the caller
     * @param status absent where only people know
     * @param hint key of a further line; absent where there is none
     * @param number for the further line
     */
    record Task(
            String name,
            @Nullable String address,
            @Nullable Status status,
            @Nullable String hint,
            long number) {}

    /** Tasks that belong together. */
    record Group(String name, List<Task> tasks) {}

    List<Group> of(Round round, Access access) {
        Work work = new Work(round, access);
        return List.of(
                new Group("tasks.data", work.data()),
                new Group("tasks.review", work.review()),
                new Group("tasks.present", work.present()));
    }

    /** The tasks of one round as one caller sees them. */
    private final class Work {
        private final Round round;
        private final @Nullable Run run;
        private final @Nullable Job job;
        private final Job.Progress progress;
        private final List<Entry> entries;
        private final boolean mayRun;
        private final boolean whole;
        private final String base;
        private final int prepared;

        Work(Round round, Access access) {
            this.round = round;
            this.run = round.current().orElse(null);
            this.job = run == null ? null : screenings.find(run.screening(), access);
            this.progress = job == null ? new Job.Progress(0, 0, 0, Map.of()) : screenings.progress(job, access);
            this.entries = council.entries(round, access);
            this.mayRun = access.scopes().contains(Scope.SCREENING_RUN);
            this.whole = job != null && screenings.isWhole(job, access);
            this.base = "/rounds/" + round.id();
            this.prepared =
                    mayRun && run == null ? intake.ofRound(round.id(), access).size() : 0;
        }

        List<Task> data() {
            List<Task> tasks = new ArrayList<>();
            tasks.add(new Task("task.law", base + "/law", Status.COMPLETED, null, 0));
            if (run == null) {
                tasks.add(new Task(
                        "task.list",
                        mayRun ? base + "/lists/new" : null,
                        prepared == 0 ? Status.NOT_STARTED : Status.IN_PROGRESS,
                        prepared == 0 ? null : "task.list.prepared",
                        prepared));
                tasks.add(cannotStart("task.rejections"));
            } else {
                tasks.add(new Task("task.list", screening(), Status.COMPLETED, "task.list.rows", progress.rows()));
                boolean read = progress.rejectedRows() == 0;
                tasks.add(new Task(
                        "task.rejections",
                        whole ? screening() + "/rejections" : null,
                        reading() ? Status.CANNOT_START : read ? Status.COMPLETED : Status.ERROR,
                        read ? null : "task.rejections.rows",
                        progress.rejectedRows()));
            }
            return tasks;
        }

        private boolean reading() {
            return job != null && job.state() == JobState.RUNNING && progress.rows() == 0;
        }

        private String screening() {
            UUID id = run == null ? round.id() : run.screening();
            return "/screenings/" + id;
        }

        List<Task> review() {
            if (job == null) {
                return List.of(cannotStart("task.screen"), cannotStart("task.results"));
            }
            Status status = switch (job.state()) {
                case RUNNING, PAUSED -> Status.IN_PROGRESS;
                case FINISHED -> Status.COMPLETED;
                case CANCELLED, FAILED -> Status.ERROR;
            };
            long open = progress.conclusions().values().stream()
                    .mapToLong(counts -> counts.getOrDefault("needs_review", 0L) + counts.getOrDefault("on_hold", 0L))
                    .sum();
            List<Task> tasks = new ArrayList<>();
            tasks.add(new Task("task.screen", screening(), status, "task.screen.rows", progress.evaluated()));
            tasks.add(
                    progress.evaluated() == 0
                            ? cannotStart("task.results")
                            : new Task(
                                    "task.results",
                                    screening() + "/results",
                                    open == 0 && job.state() == JobState.FINISHED
                                            ? Status.COMPLETED
                                            : Status.IN_PROGRESS,
                                    open == 0 ? null : "task.results.open",
                                    open));
            return tasks;
        }

        List<Task> present() {
            boolean screened = job != null && job.state() == JobState.FINISHED && progress.evaluated() > 0;
            if (!screened) {
                return List.of(
                        cannotStart("task.entries"),
                        cannotStart("task.papers"),
                        cannotStart("task.votes"),
                        cannotStart("task.decisions"),
                        cannotStart("task.finish"));
            }
            return List.of(
                    new Task(
                            "task.entries",
                            base + "/council",
                            entries.isEmpty() ? Status.NOT_STARTED : Status.COMPLETED,
                            entries.isEmpty() ? null : "task.entries.rows",
                            entries.size()),
                    new Task("task.papers", base + "/papers", null, null, 0),
                    votes(),
                    decisions(),
                    new Task(
                            "task.finish",
                            mayRun && round.state() == RoundState.REVIEWING ? base + "/finish" : null,
                            round.state() == RoundState.FINISHED ? Status.COMPLETED : Status.NOT_STARTED,
                            null,
                            0));
        }

        private Task votes() {
            if (entries.isEmpty()) {
                return cannotStart("task.votes");
            }
            long voted = entries.stream().filter(entry -> entry.votes() != null).count();
            boolean open = entries.stream().anyMatch(entry -> entry.outcome() == CouncilOutcome.NOT_VOTED);
            Status status = !open ? Status.COMPLETED : voted == 0 ? Status.NOT_STARTED : Status.IN_PROGRESS;
            return new Task("task.votes", base + "/council/votes", status, "task.votes.rows", voted);
        }

        private Task decisions() {
            long decided =
                    entries.stream().filter(entry -> entry.decision() != null).count();
            long possible = entries.stream()
                    .filter(entry -> entry.outcome().allowsDecision())
                    .count();
            if (possible == 0) {
                return cannotStart("task.decisions");
            }
            Status status =
                    decided == 0 ? Status.NOT_STARTED : decided < possible ? Status.IN_PROGRESS : Status.COMPLETED;
            return new Task("task.decisions", base + "/council/decisions", status, "task.decisions.rows", decided);
        }

        private static Task cannotStart(String name) {
            return new Task(name, null, Status.CANNOT_START, null, 0);
        }
    }
}
