-- False where the article speaks of somebody private: a person without a link and without a public role.
alter table mention
    add column is_public boolean not null default true;
