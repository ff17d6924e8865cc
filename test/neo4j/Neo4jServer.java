import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;

/**
 * A Neo4j with an empty database in a temporary folder, for tests. Arguments: password [port].
 * Prints "ready URI" and runs until its standard input ends or it is asked to terminate.
 */
class Neo4jServer {
    public static void main(String[] arguments) throws Exception {
        String password = arguments[0];
        int port = arguments.length > 1 ? Integer.parseInt(arguments[1]) : freePort();
        Path home = Files.createTempDirectory("neo4j-test-");
        DatabaseManagementService server = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(128))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", port))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
        server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        System.out.println("ready bolt://127.0.0.1:" + port);
        while (System.in.read() >= 0) {
            // Whoever started this holds its standard input open; when that ends, so does the server.
        }
        System.exit(0);
    }

    /** Chosen beforehand, because clients that route are told this very address. */
    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void stop(DatabaseManagementService server, Path home) {
        server.shutdown();
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (java.io.IOException left) {
            System.err.println("left behind: " + home);
        }
    }
}
