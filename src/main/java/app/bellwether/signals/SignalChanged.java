package app.bellwether.signals;

/** A signal was opened, reinforced, contradicted, renamed or closed. Told after commit. */
public record SignalChanged(SignalId signal, int version) {}
