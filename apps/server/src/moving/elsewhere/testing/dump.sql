--
-- PostgreSQL database dump
--

-- Dumped from database version 13.14 (Debian 13.14-1.pgdg120+2)
-- Dumped by pg_dump version 13.14 (Debian 13.14-1.pgdg120+2)

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);

--
-- Name: posts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.posts (
    id integer NOT NULL,
    raw text NOT NULL
);

--
-- Data for Name: badges; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.badges (id, name, description) FROM stdin;
1	Basic	COPY public.posts (id) FROM stdin;
\.


--
-- Data for Name: categories; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.categories (id, name, color, topic_id, created_at, user_id, slug, read_restricted) FROM stdin;
1	Uncategorized	0088CC	\N	2013-02-03 00:00:00	-1	uncategorized	f
3	Staff	E45735	2	2013-02-03 00:00:00	-1	staff	t
5	Harbour	25AAE2	\N	2019-05-01 10:00:00	2	harbour	f
\.


--
-- Data for Name: posts; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.posts (id, user_id, topic_id, post_number, raw, cooked, created_at, updated_at, reply_to_post_number, reply_count, deleted_at, post_type, version, user_deleted, hidden, last_version_at, wiki) FROM stdin;
11	3	10	2	[quote="mira, post:1, topic:10, full:true"]\nWhere is the *old* rope?\n[/quote]\n\nBehind the shed.\n\n![shed|690x388, 50%](upload://3GEbXnYcpLkR.jpeg)	<p>cooked</p>	2019-05-02 08:15:30.5	2019-05-02 08:15:30.5	1	0	\N	1	1	f	f	2019-05-02 08:15:30.5	f
10	2	10	1	Where is the *old* rope?\nA tab:\tand a backslash: \\n.	<p>cooked</p>	2019-05-02 07:00:00.123456	2019-05-02 07:00:00.123456	\N	0	\N	1	3	f	f	2019-05-03 09:00:00	f
12	\N	10	3	From somebody who is gone.	<p>cooked</p>	2019-05-02 09:00:00	2019-05-02 09:00:00	2	0	\N	1	1	f	f	2019-05-02 09:00:00	f
13	2	10	4	To the one that is gone.	<p>cooked</p>	2019-05-02 10:00:00	2019-05-02 10:00:00	5	0	\N	1	1	f	f	2019-05-02 10:00:00	f
14	3	10	5	taken away	<p>cooked</p>	2019-05-02 09:30:00	2019-05-02 09:30:00	\N	0	2019-05-02 09:31:00	1	1	f	f	2019-05-02 09:30:00	f
15	-1	10	6	This topic was closed.	<p>cooked</p>	2019-05-04 10:00:00	2019-05-04 10:00:00	\N	0	\N	3	1	f	f	2019-05-04 10:00:00	f
16	2	10	7	only for the team	<p>cooked</p>	2019-05-02 11:00:00	2019-05-02 11:00:00	\N	0	\N	4	1	f	f	2019-05-02 11:00:00	f
17	3	10	8	flagged	<p>cooked</p>	2019-05-02 12:00:00	2019-05-02 12:00:00	\N	0	\N	1	1	f	t	2019-05-02 12:00:00	f
20	2	20	1	staff only	<p>cooked</p>	2019-06-01 10:00:00	2019-06-01 10:00:00	\N	0	\N	1	1	f	f	2019-06-01 10:00:00	f
30	3	30	1	a private message	<p>cooked</p>	2019-06-02 10:00:00	2019-06-02 10:00:00	\N	0	\N	1	1	f	f	2019-06-02 10:00:00	f
40	3	40	1	=Formulas= and <b>tags</b>	<p>cooked</p>	2020-01-01 00:00:00	2020-01-01 00:00:00	\N	0	\N	1	1	f	f	2020-01-01 00:00:00	f
50	3	99	1	of a topic that is nowhere	<p>cooked</p>	2020-01-01 00:00:00	2020-01-01 00:00:00	\N	0	\N	1	1	f	f	2020-01-01 00:00:00	f
\.


--
-- Data for Name: topics; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.topics (id, title, last_posted_at, created_at, updated_at, posts_count, user_id, archetype, category_id, visible, closed, archived, deleted_at) FROM stdin;
10	Rope & tide	2019-05-02 12:00:00	2019-05-02 07:00:00	2019-05-04 10:00:00	8	2	regular	5	t	t	f	\N
20	Staff things	2019-06-01 10:00:00	2019-06-01 10:00:00	2019-06-01 10:00:00	1	2	regular	3	t	f	f	\N
30	Hello you	2019-06-02 10:00:00	2019-06-02 10:00:00	2019-06-02 10:00:00	1	3	private_message	\N	t	f	f	\N
40	xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx	2020-01-01 00:00:00	2020-01-01 00:00:00	2020-01-01 00:00:00	1	3	regular	1	t	f	f	\N
\.


--
-- Data for Name: user_emails; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.user_emails (id, user_id, email, primary, created_at, updated_at) FROM stdin;
1	2	mira@example.org	t	2019-04-01 00:00:00	2019-04-01 00:00:00
2	3	old@example.org	f	2019-04-01 00:00:00	2019-04-01 00:00:00
3	3	jon@example.org	t	2019-04-01 00:00:00	2019-04-01 00:00:00
\.


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.users (id, username, created_at, updated_at, name, admin, trust_level, username_lower) FROM stdin;
-1	system	2013-02-03 00:00:00	2013-02-03 00:00:00	system	t	4	system
2	mira	2019-04-01 00:00:00	2019-04-01 00:00:00	Mira ‮évil Sand	t	4	mira
3	jon	2019-04-02 00:00:00	2019-04-02 00:00:00	\N	f	2	jon
4	lurker	2019-04-03 00:00:00	2019-04-03 00:00:00	Lurker	f	0	lurker
\.


--
-- PostgreSQL database dump complete
--
