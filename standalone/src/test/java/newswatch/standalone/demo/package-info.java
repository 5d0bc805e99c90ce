@NullMarked
package newswatch.standalone.demo;

import org.jspecify.annotations.NullMarked;
