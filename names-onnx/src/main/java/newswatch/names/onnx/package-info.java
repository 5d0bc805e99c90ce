/** Names by a token classification model in ONNX that a user brings. */
@NullMarked
package newswatch.names.onnx;

import org.jspecify.annotations.NullMarked;
