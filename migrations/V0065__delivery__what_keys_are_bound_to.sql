-- A letter that asks to confirm says which sign-up it is of; one that signs in, which browser asked for it, as before.
comment on column delivery.delivery.browser is 'what the key in the letter is bound to: a browser, or a sign-up';
