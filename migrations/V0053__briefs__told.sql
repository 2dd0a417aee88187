-- What a brief told, whichever number it had: those who were told the same are alike. Older briefs have none, and are of nobody else.
alter table briefs.brief add column told text not null default '';
