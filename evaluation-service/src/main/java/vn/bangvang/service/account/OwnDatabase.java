package vn.bangvang.service.account;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.UsageException;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.DatabaseException;
import vn.bangvang.service.storage.Databases;

/** The accounts and tokens of the service, for commands that run beside it. */
record OwnDatabase(Accounts accounts, ServiceTokens tokens) {

    private static final int STRENGTH = 12;

    /**
     * Does something in one transaction.
     *
     * @throws UsageException if the database cannot be reached or the act is refused
     */
    static <T> T act(Function<OwnDatabase, T> act) {
        try (Databases databases = Databases.ofEnvironment()) {
            DatabaseAddress address = databases.address();
            DriverManagerDataSource source =
                    new DriverManagerDataSource(address.url(), address.user(), address.password());
            JdbcClient jdbc = JdbcClient.create(source);
            AuditLog audit = AuditLog.of(jdbc);
            Places places = new Places(Law.book());
            OwnDatabase own = new OwnDatabase(
                    new Accounts(jdbc, audit, places, STRENGTH), new ServiceTokens(jdbc, audit, places));
            return Objects.requireNonNull(
                    new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> act.apply(own)));
        } catch (DatabaseException | ProblemException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}
