package vn.bangvang.service.page;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A screening that has not been confirmed. Its files go when the session ends or another draft takes its place.
 *
 * @param year as it was typed
 * @param asOf as it was typed
 */
record Draft(
        UUID id,
        List<KeptFile> files,
        String jurisdiction,
        String year,
        String asOf,
        String awards,
        Set<String> declared)
        implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = "draft";

    static @Nullable Draft of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Draft draft ? draft : null;
    }

    void keep(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        boolean filesGoOn = event.getSession() != null && sharesFiles(event);
        if (!filesGoOn) {
            files.forEach(KeptFile::delete);
        }
    }

    private boolean sharesFiles(HttpSessionBindingEvent event) {
        try {
            return event.getSession().getAttribute(ATTRIBUTE) instanceof Draft next
                    && next.files().equals(files);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
