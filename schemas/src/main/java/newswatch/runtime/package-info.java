/**
 * What every service needs to run: {@link newswatch.runtime.Settings} read from the environment, the life of a
 * {@link newswatch.runtime.Service}, and the {@link newswatch.runtime.HealthServer} that answers for it. A service is
 * started by its own main through {@link newswatch.runtime.ServiceMain}, or by standalone together with the others.
 */
@NullMarked
package newswatch.runtime;

import org.jspecify.annotations.NullMarked;
