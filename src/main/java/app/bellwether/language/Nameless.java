package app.bellwether.language;

import java.util.Set;

/** Words that have a capital and name nobody: places, times, things, creeds, and the small words of headlines. */
final class Nameless {

    static final Set<String> NEVER = WordFiles.set(
            "The A An And Or Of In On At By For From To With As But If It He She They We You His Her Its Their Our My"
                + " Your This That These Those Who What When Where Why How I Despite Unlike Amid Although While"
                + " Because However Meanwhile Is Are Was Were Has Have Does Do Did Can Could Should Would Without Into"
                + " Over Under After Before About Between During");

    static final Set<String> LAND = WordFiles.set(
            "North South East West New San Santa Fort Port Mount Lake Saint Los Las Northern Southern Eastern Western"
                    + " Central Upper Lower Greater Northeast Northwest Southeast Southwest Middle Arctic Antarctic"
                    + " Mediterranean Caribbean Atlantic Pacific Baltic Balkan Strip Valley County Counties City Cities"
                    + " River Bay Island Islands Governorate Province District State States Region First European Asian"
                    + " African Latin Coast Sea Ocean Mountains Peninsula Republic Territory Territories Capitol");

    static final Set<String> NOBODY = WordFiles.set(
            "LNG LPG DEI IVF LED Hispanic Latino Latina Billion Billions Million Millions Dollars IMO IMHO IOW LOL FYI"
                + " AKA ASAP RIP ALL ANY NOT GDP GNP CPI AI EV EVs IPO CEO CFO PDF FAQ HIV AIDS DNA GPS TV TVs ID IDs"
                + " IT PC PCs ETF ESG COVID Covid PTSD LGBT LGBTQ BREAKING NEWS UPDATE EXCLUSIVE PHOTO PHOTOS VIDEO"
                + " WATCH READ MORE RSS SMS URL USD EUR GBP GMT EST EDT UTC PM AM OK SUV SUVs CO2 CD CDs DVD MP MPs"
                + " VIP DIY API HTML R&D B2B Republican Democratic Internet English French German Spanish God"
                + " Christian Muslim Jewish Catholic Islamic Islam Earth Us Bible Coronavirus Famine Hindu Sunni Shia"
                + " Shiite Shi'ite Shi’ite Hour Published Updated Buddhist Sikh Hindus Muslims Christians");

    /** Last words of what is named and does not act. */
    static final Set<String> THINGS = WordFiles.set(
            "Deal Midterms Midterm County Counties Governorate Province River Valley Peninsula Mountains Strip Act"
                + " Bill Law Amendment Treaty Accord Accords Agreement Policy Constitution Resolution Article Section"
                + " Phase Day Week Recession Depression War Wars Era Century Bridge Street Avenue Road Highway"
                + " Boulevard Square Crisis Award Awards Prize Dream Famine Pandemic Convention Charter Declaration"
                + " Protocol Clause Terms Cup Games Bowl Open Prix Tournament Festival Rights Affairs Papers Democrat"
                + " Republican Map Maps Amendments Code Hearing Hearings Trial Impeachment Injunction Defendants"
                + " Plaintiffs Way Lane");

    static final Set<String> NUMBERED =
            WordFiles.set("HB SB Phase Level Category Resolution Article Section Chapter Stage");

    /** After a name, they say that it is a place's: "the Litani river". */
    static final Set<String> AFTER_PLACE = WordFiles.set(
            "river province governorate district county village town city area region neighbourhood neighborhood suburb"
                    + " valley border peninsula island islands mountains coast prosecutor prosecutors airport");

    /** Before "of" and a name, they say that it is a place's: "the city of Sukkur". */
    static final Set<String> BEFORE_PLACE =
            WordFiles.set("city town village province district suburb governorate island port capital outskirts");

    /** Colours that name people by the word after them: "Brown communities". */
    static final Set<String> COLOURS = WordFiles.set("Black White Brown");

    static final Set<String> COLOURED = WordFiles.set(
            "and or Latino Hispanic Asian people communities community voters population residents families women men"
                    + " students neighborhoods churches owners majority Americans kids children workers");

    /** What a headline puts before or after a name and no name begins or ends with. */
    static final Set<String> AROUND = WordFiles.set(
            "Full Former Watch Live Says Said Gets Backs Calls Wants Vows Extends Warns Announces Signs Denies Urges"
                    + " Slams Seeks Claims Faces Wins Tells Defends Confirms Meets Secures MPs");

    static final Set<String> COMPOUND = WordFiles.set("led run style era born wide made like area plus held own");

    static final Set<String> PARTY = WordFiles.set("Democrat Democratic Republican GOP Labour Conservative Tory");

    private Nameless() {}
}
