/**
 * What a room shows to whoever watches.
 *
 * <p>Takes names, help and statements; gives counters, timers and gauges that are called as Prometheus wants it and have no label in
 * which a reader could be told. Each room says what is measured of it in one class, called after it. Never looks into a room. Start at
 * {@link app.bellwether.meters.Meters}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.bellwether.meters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
