package newswatch.bench.stories;

/** The exponent of y = a · x^b through points, by least squares of their logarithms. */
final class PowerLaw {

    private int points;
    private double sumX;
    private double sumY;
    private double sumXx;
    private double sumXy;

    /** Adds a point; both greater than 0. */
    void add(double x, double y) {
        double logX = Math.log(x);
        double logY = Math.log(y);
        points++;
        sumX += logX;
        sumY += logY;
        sumXx += logX * logX;
        sumXy += logX * logY;
    }

    double exponent() {
        return (points * sumXy - sumX * sumY) / (points * sumXx - sumX * sumX);
    }
}
