package app.bellwether.judging;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Learns one line of weights; the same line from the same examples. */
public final class Learned {

    private static final double TOLERANCE = .001;

    static {
        Linear.disableDebugOutput();
    }

    private Learned() {}

    /**
     * L2-regularised logistic regression.
     *
     * @param cost of what is judged wrongly against the size of the weights
     * @param yes how much more a yes counts than a no
     */
    public static double[] classes(List<double[]> values, boolean[] is, double cost, double yes) {
        Problem problem = problem(values);
        problem.y =
                IntStream.range(0, is.length).mapToDouble(i -> is[i] ? 1 : -1).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
        parameter.setWeights(new double[] {yes, 1}, new int[] {1, -1});
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return weights(model, sign);
    }

    /** L2-regularised regression. */
    static double[] amounts(List<double[]> values, double[] amounts, double cost) {
        Problem problem = problem(values);
        problem.y = amounts;
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVR, cost, TOLERANCE);
        parameter.setP(.05);
        return weights(Linear.train(problem, parameter), 1);
    }

    private static Problem problem(List<double[]> values) {
        Problem problem = new Problem();
        problem.l = values.size();
        problem.n = values.getFirst().length + 1;
        problem.x = values.stream().map(Learned::nodes).toArray(Feature[][]::new);
        return problem;
    }

    private static Feature[] nodes(double[] values) {
        return IntStream.rangeClosed(0, values.length)
                .filter(i -> i == 0 || values[i - 1] != 0)
                .mapToObj(i -> new FeatureNode(i + 1, i == 0 ? 1 : values[i - 1]))
                .toArray(Feature[]::new);
    }

    private static double[] weights(Model model, double sign) {
        double[] weights = model.getFeatureWeights();
        double[] signed = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            signed[i] = Double.parseDouble(String.format(Locale.ROOT, "%.3g", sign * weights[i]));
        }
        return signed;
    }

    /** As {@link Weights} reads it. */
    public static String line(String name, double[] weights) {
        StringBuilder line = new StringBuilder(name);
        for (double weight : weights) {
            line.append(' ').append(weight == 0 ? "0" : String.format(Locale.ROOT, "%.3g", weight));
        }
        return line.toString();
    }
}
