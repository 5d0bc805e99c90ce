package newswatch.bench.speech;

import java.util.Arrays;

/**
 * The one-to-one assignment with the greatest sum, by the Hungarian method with potentials (Kuhn 1955; Munkres 1957).
 * Every row or every column, whichever are fewer, is assigned, also for nothing.
 */
final class Assignment {

    private final double[][] gain;
    private final int rows;
    private final int columns;
    private final double[] rowPrice;
    private final double[] columnPrice;
    private final int[] rowOf;
    private final int[] way;

    private Assignment(double[][] gain, int rows, int columns) {
        this.gain = gain;
        this.rows = rows;
        this.columns = columns;
        rowPrice = new double[rows + 1];
        columnPrice = new double[columns + 1];
        rowOf = new int[columns + 1];
        way = new int[columns + 1];
    }

    /**
     * For each row its column, or -1.
     *
     * @param gain what each row gains in each column; all rows of one length
     */
    static int[] best(double[][] gain) {
        int rows = gain.length;
        int columns = rows == 0 ? 0 : gain[0].length;
        if (rows <= columns) {
            return new Assignment(gain, rows, columns).solve();
        }
        double[][] turned = new double[columns][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = gain[row][column];
            }
        }
        int[] found = new int[rows];
        Arrays.fill(found, -1);
        int[] rowsOf = columns == 0 ? new int[0] : new Assignment(turned, columns, rows).solve();
        for (int column = 0; column < columns; column++) {
            found[rowsOf[column]] = column;
        }
        return found;
    }

    private int[] solve() {
        for (int row = 1; row <= rows; row++) {
            place(row);
        }
        int[] found = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                found[rowOf[column] - 1] = column - 1;
            }
        }
        return found;
    }

    private void place(int row) {
        rowOf[0] = row;
        int column = 0;
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[columns + 1];
        do {
            used[column] = true;
            column = next(column, least, used);
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[way[column]];
            column = way[column];
        }
    }

    private int next(int from, double[] least, boolean[] used) {
        int row = rowOf[from];
        int best = 0;
        for (int column = 1; column <= columns; column++) {
            double cost = -gain[row - 1][column - 1] - rowPrice[row] - columnPrice[column];
            if (!used[column] && cost < least[column]) {
                least[column] = cost;
                way[column] = from;
            }
            if (!used[column] && (best == 0 || least[column] < least[best])) {
                best = column;
            }
        }
        raise(least[best], least, used);
        return best;
    }

    private void raise(double delta, double[] least, boolean[] used) {
        for (int column = 0; column <= columns; column++) {
            if (used[column]) {
                rowPrice[rowOf[column]] += delta;
                columnPrice[column] -= delta;
            } else {
                least[column] -= delta;
            }
        }
    }
}
