package vn.bangvang.service.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.bangvang.service.account.Access;

/**
 * Tells listeners how far screenings are. The id of an event says what it told, so a listener who comes back with the last
 * id is told only what is new, by whichever instance answers.
 */
@Component
class Events {

    private static final long NO_TIMEOUT = 0;
    private static final int HEARTBEAT_TICKS = 15;

    private final JobStore store;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Events(JobStore store) {
        this.store = store;
    }

    private static final class Listener {
        private final UUID job;
        private final Access access;
        private final SseEmitter emitter;
        private String last;
        private int silent;

        Listener(UUID job, Access access, SseEmitter emitter, String last) {
            this.job = job;
            this.access = access;
            this.emitter = emitter;
            this.last = last;
        }
    }

    /** Begins to tell. */
    SseEmitter follow(UUID job, Access access, @Nullable String last) {
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Listener listener = new Listener(job, access, emitter, last == null ? "" : last);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onTimeout(() -> listeners.remove(listener));
        emitter.onError(e -> listeners.remove(listener));
        listeners.add(listener);
        return emitter;
    }

    /** Looks what is new. */
    @Scheduled(fixedDelay = 1000)
    public void tell() {
        List<Listener> done = new ArrayList<>();
        for (Listener listener : listeners) {
            try {
                if (tell(listener)) {
                    done.add(listener);
                }
            } catch (IOException | IllegalStateException e) {
                done.add(listener);
            }
        }
        listeners.removeAll(done);
    }

    /** Tells one listener what is new; says whether there is nothing more to come. */
    private boolean tell(Listener listener) throws IOException {
        Job job = store.find(listener.job).orElse(null);
        if (job == null) {
            listener.emitter.complete();
            return true;
        }
        Job.Progress progress = store.progress(job, listener.access);
        boolean over = job.state() != JobState.RUNNING && job.state() != JobState.PAUSED;
        String id =
                job.state().code() + "-" + progress.rows() + "-" + progress.evaluated() + "-" + progress.rejectedRows();
        if (!id.equals(listener.last)) {
            listener.last = id;
            listener.silent = 0;
            listener.emitter.send(SseEmitter.event()
                    .id(id)
                    .name(over ? "end" : "progress")
                    .data(Map.of(
                            "state", job.state().code(),
                            "rows", progress.rows(),
                            "evaluated", progress.evaluated(),
                            "rejectedRows", progress.rejectedRows())));
        } else if (++listener.silent % HEARTBEAT_TICKS == 0) {
            listener.emitter.send(SseEmitter.event().comment("still here"));
        }
        if (over) {
            listener.emitter.complete();
        }
        return over;
    }
}
