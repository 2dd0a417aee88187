-- A version before this column writes its refusals beside one after it: V35 had taken the default away that it needs.
alter table writing.refusal alter column evidence set default '[]';
