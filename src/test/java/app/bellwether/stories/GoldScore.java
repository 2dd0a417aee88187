package app.bellwether.stories;

/**
 * How well found stories agree with true ones.
 *
 * @param cubed B-cubed F1
 * @param pairs F1 of pairs of articles of one story
 */
record GoldScore(double cubed, double pairs) {

    double mean() {
        return (cubed + pairs) / 2;
    }

    /** Of the articles with these numbers, by the numbers of their true and of their found stories. */
    static GoldScore of(int[] articles, int[] truth, int[] found) {
        double precision = 0;
        double recall = 0;
        double both = 0;
        double all = 0;
        for (int one : articles) {
            int common = 0;
            int together = 0;
            int belong = 0;
            for (int other : articles) {
                boolean same = truth[one] == truth[other];
                boolean put = found[one] == found[other];
                common += same && put ? 1 : 0;
                together += put ? 1 : 0;
                belong += same ? 1 : 0;
            }
            precision += (double) common / together / articles.length;
            recall += (double) common / belong / articles.length;
            both += 2.0 * (common - 1);
            all += together + belong - 2;
        }
        return new GoldScore(2 * precision * recall / (precision + recall), all == 0 ? 0 : both / all);
    }
}
