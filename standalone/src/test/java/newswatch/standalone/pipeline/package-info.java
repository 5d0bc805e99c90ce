/**
 * The whole way, from pushed article to store rows and topics. {@link newswatch.standalone.pipeline.PipelineContract}
 * says what must hold; it is run on the embedded parts, and on containers.
 */
@NullMarked
package newswatch.standalone.pipeline;

import org.jspecify.annotations.NullMarked;
