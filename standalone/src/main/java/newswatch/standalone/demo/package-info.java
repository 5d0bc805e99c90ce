/** The demo: invented outlets whose feeds grow while one looks on, served on the loopback address. */
@NullMarked
package newswatch.standalone.demo;

import org.jspecify.annotations.NullMarked;
