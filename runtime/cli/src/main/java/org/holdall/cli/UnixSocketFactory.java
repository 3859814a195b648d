package org.holdall.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;
import org.newsclub.net.unix.AFUNIXSocketFactory;

/** Connects both drivers to a Unix socket, whatever host and port they ask for. They make it by name, from the JDBC address. */
public final class UnixSocketFactory extends ConfigurableSocketFactory {
  /** The parameter that holds the path, for MariaDB's driver. */
  static final String OPTION = "unixSocket";

  private @Nullable SocketFactory factory;

  /** For MariaDB's driver, which calls {@link #setConfiguration} next. */
  public UnixSocketFactory() {}

  /** For PostgreSQL's driver: the path of the socket. */
  public UnixSocketFactory(String path) {
    factory = new AFUNIXSocketFactory.FactoryArg(path);
  }

  @Override
  public void setConfiguration(Configuration configuration, String host) {
    factory =
        new AFUNIXSocketFactory.FactoryArg(configuration.nonMappedOptions().getProperty(OPTION));
  }

  @Override
  public Socket createSocket() throws IOException {
    return factory().createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return factory().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return factory().createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return factory().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return factory().createSocket(address, port, localAddress, localPort);
  }

  private SocketFactory factory() {
    if (factory == null) {
      throw new IllegalStateException("no path was given");
    }
    return factory;
  }
}
