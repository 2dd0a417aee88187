package app.bellwether.signals;

/** Where a watch keeps its signals: PostgreSQL in the server, memory on the command line. Both pass one contract test. */
public interface SignalStore extends Signals {}
