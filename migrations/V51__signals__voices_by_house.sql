-- How many voices tell a story is counted from its claims, where two papers of one house are one.
delete from keeping.rule where relation = 'signals.heard';

drop table signals.heard;
