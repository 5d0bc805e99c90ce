-- Address of the first page of the article that could not be had: its text ends before it. Null where all are here.
alter table article add column missing_page text;
