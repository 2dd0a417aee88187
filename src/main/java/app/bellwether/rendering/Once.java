package app.bellwether.rendering;

import freemarker.core.Environment;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/**
 * {@code <@once piece=…; one>}: what stands in it shows the piece, and nothing else, as {@code one}. Where a mail is assembled, it is
 * made once for all mails that have that piece; elsewhere it is made as it stands.
 */
final class Once implements TemplateDirectiveModel {

    private final Look look;

    Once(Look look) {
        this.look = look;
    }

    @Override
    public void execute(
            Environment env,
            @SuppressWarnings("rawtypes") Map parameters,
            TemplateModel[] variables,
            TemplateDirectiveBody body)
            throws TemplateException, IOException {
        TemplateModel piece = (TemplateModel) parameters.get("piece");
        if (piece == null || variables.length != 1 || body == null) {
            throw new TemplateException("“once” is to be told a piece, and the name it has inside", env);
        }
        if (env.getOut() instanceof Assembly mail
                && piece instanceof AdapterTemplateModel shown
                && shown.getAdaptedObject(Placed.class) instanceof Placed placed) {
            mail.place(placed, cast(placed, env, variables, body));
        } else {
            variables[0] = piece;
            body.render(env.getOut());
        }
    }

    private Cast cast(Placed placed, Environment env, TemplateModel[] variables, TemplateDirectiveBody body)
            throws TemplateException, IOException {
        String widths = placed.widths(look);
        Cast known = placed.fragment().cast(look, placed.part(), widths);
        if (known != null) {
            return known;
        }
        variables[0] = env.getObjectWrapper().wrap(placed.fragment().laidOut(placed.part(), widths));
        StringWriter made = new StringWriter();
        body.render(made);
        Cast cast = Cast.of(made.toString());
        placed.fragment().keep(look, placed.part(), widths, cast);
        return cast;
    }
}
