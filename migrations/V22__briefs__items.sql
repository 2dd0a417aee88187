-- Whoever was told something that turns out wrong is found by it.
create index item_item on briefs.item (item);
